package io.vouch.agent.report;

/** Refuses figures that have no place on a scale. */
final class Finite {
  private Finite() {}

  static void require(String name, double figure) {
    if (!Double.isFinite(figure)) {
      throw new IllegalArgumentException(
          "The %s (%s) of a chart must be finite. Maybe leave the point out."
              .formatted(name, figure));
    }
  }
}
