package io.vouch.agent.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps figures to places in a drawing.
 *
 * @param min the figure at {@code from}
 * @param max the figure at {@code to}, above {@code min}
 */
record Scale(double min, double max, boolean logarithmic, double from, double to) {
  private static final int TICKS = 5;
  private static final double[] ROUND_STEPS = {1, 2, 2.5, 5, 10};

  /** A scale on which both figures have a place, widened where they are equal. */
  static Scale over(double least, double most, boolean logarithmic, double from, double to) {
    if (logarithmic && least <= 0) {
      throw new IllegalArgumentException(
          "The figure (%s) on a logarithmic axis must be above 0.".formatted(least));
    }
    if (least < most) {
      return new Scale(least, most, logarithmic, from, to);
    }
    return logarithmic
        ? new Scale(least / 2, least * 2, true, from, to)
        : new Scale(least - 0.5, least + 0.5, false, from, to);
  }

  double at(double figure) {
    return from
        + (to - from) * (position(figure) - position(min)) / (position(max) - position(min));
  }

  private double position(double figure) {
    return logarithmic ? Math.log10(figure) : figure;
  }

  /** Round figures on the scale, ascending; its ends where a logarithmic one spans no decade. */
  List<Double> ticks() {
    List<Double> ticks = logarithmic ? decades() : steps();
    return ticks.size() < 2 ? List.of(min, max) : ticks;
  }

  private List<Double> decades() {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.ceil(Math.log10(min) - 1e-9);
        power <= Math.log10(max) + 1e-9;
        power++) {
      ticks.add(Math.pow(10, power));
    }
    return ticks;
  }

  private List<Double> steps() {
    double step = step();
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(min / step - 1e-9);
    for (int i = 0; (first + i) * step <= max + step * 1e-9; i++) {
      ticks.add((first + i) * step);
    }
    return ticks;
  }

  private double step() {
    double rough = (max - min) / TICKS;
    double decade = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double round : ROUND_STEPS) {
      if (round * decade >= rough * (1 - 1e-9)) {
        return round * decade;
      }
    }
    return 10 * decade;
  }
}
