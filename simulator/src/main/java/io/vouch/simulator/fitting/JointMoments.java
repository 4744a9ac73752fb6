package io.vouch.simulator.fitting;

import io.vouch.messages.Messages;
import io.vouch.simulator.fitting.SimulatedMoment.Target;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two figures of simulated data that depend on two settings, met together (method of simulated
 * moments): damped Newton steps on the logarithms of the settings, with the same chance at every
 * value. Whatever else has to move along with them, {@code figures} moves itself.
 *
 * @param first setting, positive
 * @param second setting, positive
 * @param figures the two figures of a world, after all that has to be adjusted was adjusted
 */
public record JointMoments(Range first, Range second, Function<WorldParameters, double[]> figures) {
  private static final FittingMessages SAY = Messages.of(FittingMessages.class);

  private static final int STEPS = 12;
  private static final int HALVINGS = 4;
  private static final double DIFFERENCE = 0.15;
  private static final double LONGEST_STEP = 0.7;

  /** A figure is met within this share of it, or within twice its standard error. */
  private static final double NEAR = 0.02;

  /** A setting and where it is sought. */
  public record Range(Setting setting, double low, double high) {
    double within(double value) {
      return Math.max(low, Math.min(high, value));
    }
  }

  /**
   * What was found.
   *
   * @param settings both values
   * @param reached both figures there
   * @param standardErrors of the settings, from those of the targets by the slopes
   * @param steps taken
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Solution(double[] settings, double[] reached, double[] standardErrors, int steps) {}

  /** The settings at which both figures are nearest to the targets. */
  public Solution meet(List<Target> targets, WorldParameters from, Consumer<String> progress) {
    double[] at = {Math.log(from.get(first.setting)), Math.log(from.get(second.setting))};
    double[] reached = at(at, from);
    double[][] slopes = {{1, 0}, {0, 1}};
    int steps = 0;
    boolean better = true;
    while (steps < STEPS && better && !met(reached, targets)) {
      steps++;
      progress.accept(
          SAY.momentsStep(
              steps,
              first.setting.key(),
              "%.3f".formatted(Math.exp(at[0])),
              second.setting.key(),
              "%.3f".formatted(Math.exp(at[1])),
              "%.4f".formatted(reached[0]),
              "%.4f".formatted(reached[1])));
      slopes = slopes(at, from);
      double[] step = solve(slopes, miss(reached, targets));
      double before = distance(reached, targets);
      better = false;
      for (int halving = 0; halving < HALVINGS && !better; halving++) {
        double[] next = moved(at, step, Math.pow(0.5, halving));
        double[] figure = at(next, from);
        if (distance(figure, targets) < before) {
          at = next;
          reached = figure;
          better = true;
        }
      }
    }
    slopes = slopes(at, from);
    double[] values = {Math.exp(at[0]), Math.exp(at[1])};
    return new Solution(values, reached, errors(values, slopes, targets), steps);
  }

  /** Whether both figures are within a fiftieth, or two standard errors, of their targets. */
  public static boolean met(double[] reached, List<Target> targets) {
    boolean met = true;
    for (int n = 0; n < reached.length; n++) {
      met &= Math.abs(reached[n] - targets.get(n).value()) <= tolerance(targets.get(n));
    }
    return met;
  }

  public static double tolerance(Target target) {
    return Math.max(NEAR * Math.abs(target.value()), 2 * target.standardError());
  }

  private double[] at(double[] logs, WorldParameters from) {
    return figures.apply(
        from.with(first.setting, first.within(Math.exp(logs[0])))
            .with(second.setting, second.within(Math.exp(logs[1]))));
  }

  /** The slope of each figure (row) along each setting's logarithm, from both sides. */
  private double[][] slopes(double[] at, WorldParameters from) {
    double[][] slopes = new double[2][2];
    for (int setting = 0; setting < 2; setting++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[setting] += DIFFERENCE;
      down[setting] -= DIFFERENCE;
      double[] above = at(up, from);
      double[] below = at(down, from);
      for (int figure = 0; figure < 2; figure++) {
        slopes[figure][setting] = (above[figure] - below[figure]) / (2 * DIFFERENCE);
      }
    }
    return slopes;
  }

  private double[] moved(double[] at, double[] step, double share) {
    Range[] ranges = {first, second};
    double[] next = new double[2];
    for (int n = 0; n < 2; n++) {
      double bounded = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[n]));
      next[n] = Math.log(ranges[n].within(Math.exp(at[n] + share * bounded)));
    }
    return next;
  }

  private static double[] miss(double[] reached, List<Target> targets) {
    return new double[] {targets.get(0).value() - reached[0], targets.get(1).value() - reached[1]};
  }

  /** Both misses in units of what is tolerated, squared and added. */
  private static double distance(double[] reached, List<Target> targets) {
    double sum = 0;
    for (int n = 0; n < reached.length; n++) {
      double miss = (reached[n] - targets.get(n).value()) / tolerance(targets.get(n));
      sum += miss * miss;
    }
    return sum;
  }

  private static double[] solve(double[][] slopes, double[] miss) {
    double determinant = slopes[0][0] * slopes[1][1] - slopes[0][1] * slopes[1][0];
    if (determinant == 0) {
      return new double[] {0, 0}; // The figures do not tell the settings apart here.
    }
    return new double[] {
      (slopes[1][1] * miss[0] - slopes[0][1] * miss[1]) / determinant,
      (slopes[0][0] * miss[1] - slopes[1][0] * miss[0]) / determinant
    };
  }

  private static double[] errors(double[] values, double[][] slopes, List<Target> targets) {
    double[] ofFirst = solve(slopes, new double[] {targets.get(0).standardError(), 0});
    double[] ofSecond = solve(slopes, new double[] {0, targets.get(1).standardError()});
    double[] errors = new double[2];
    for (int n = 0; n < 2; n++) {
      errors[n] = values[n] * Math.hypot(ofFirst[n], ofSecond[n]);
    }
    return errors;
  }
}
