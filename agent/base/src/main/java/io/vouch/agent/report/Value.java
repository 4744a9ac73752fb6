package io.vouch.agent.report;

/**
 * A measured figure and the interval around it.
 *
 * @param lower end of the interval, equal to {@code mean} where there is none
 * @param upper end of the interval
 */
public record Value(double mean, double lower, double upper) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if a figure is not finite, or lower is above upper
   */
  public Value {
    Finite.require("mean", mean);
    Finite.require("lower", lower);
    Finite.require("upper", upper);
    if (lower > upper) {
      throw new IllegalArgumentException(
          "The lower end (%s) must not be above the upper end (%s).".formatted(lower, upper));
    }
  }

  /** A figure without an interval. */
  public static Value exact(double figure) {
    return new Value(figure, figure, figure);
  }

  boolean hasInterval() {
    return lower < upper;
  }

  /** {@code 0.94 [0.93, 0.95]}, or the figure alone. */
  String text() {
    return hasInterval()
        ? "%s [%s, %s]".formatted(NumberText.of(mean), NumberText.of(lower), NumberText.of(upper))
        : NumberText.of(mean);
  }
}
