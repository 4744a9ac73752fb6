package io.vouch.simulator.fitting;

import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.function.ToDoubleFunction;

/**
 * A figure of simulated data that moves one way with one setting, so that the setting can be found
 * from the figure of real data (method of simulated moments, one at a time). The same chance is
 * used at every value, so the figure is a smooth function of the setting.
 *
 * @param setting what is sought
 * @param low where the search begins
 * @param high where it ends
 * @param figure of the data that users in a world write
 */
public record SimulatedMoment(
    Setting setting, double low, double high, ToDoubleFunction<WorldParameters> figure) {
  private static final double PRECISION = 0.01;
  private static final double SLOPE_STEP = 0.1;

  /** A figure of real data, its standard error and what it rests on. */
  public record Target(double value, double standardError, long observations) {}

  /** The same, sought within a share of a value that was found before. */
  SimulatedMoment near(double value, double share) {
    double reach = Math.max(2 * PRECISION, share * value);
    return new SimulatedMoment(
        setting, Math.max(low, value - reach), Math.min(high, value + reach), figure);
  }

  /** The setting at which the simulated figure is the target; an end of the range if none is. */
  public FittedSetting meet(Target target, WorldParameters in, String how) {
    double from = low;
    double to = high;
    boolean rising = at(high, in) > at(low, in);
    while (to - from > PRECISION) {
      double middle = (from + to) / 2;
      if (at(middle, in) < target.value == rising) {
        from = middle;
      } else {
        to = middle;
      }
    }
    double found = (from + to) / 2;
    double step = SLOPE_STEP * (high - low);
    double below = Math.max(low, found - step);
    double above = Math.min(high, found + step);
    double slope = Math.abs(at(above, in) - at(below, in)) / (above - below);
    return FittedSetting.of(setting, found, target.standardError / slope, target.observations, how);
  }

  private double at(double value, WorldParameters in) {
    return figure.applyAsDouble(in.with(setting, value));
  }
}
