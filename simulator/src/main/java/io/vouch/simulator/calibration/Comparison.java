package io.vouch.simulator.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Held-out real data beside other real data and simulated data of the same form.
 *
 * @param <U> what is exchangeable and resampled: a person or a round
 * @param split which real data are held out
 * @param heldOut what must be met
 * @param otherReal the half the world was fitted on, the ceiling
 * @param simulated one list per seed
 */
record Comparison<U>(String split, List<U> heldOut, List<U> otherReal, List<List<U>> simulated) {
  private static final int RESAMPLES = 100;
  private static final long RESAMPLING_SEED = 20_261_122L;
  private static final double TAIL = 0.025;

  /**
   * What is compared.
   *
   * @param gate the largest distance allowed
   * @param figure one number that describes a sample
   * @param distance of a sample from a reference, in this order
   */
  record Measure<U>(
      String level,
      String metric,
      double gate,
      ToDoubleFunction<List<U>> figure,
      ToDoubleBiFunction<List<U>, List<U>> distance) {
    /** The relative difference of a figure. */
    static <U> Measure<U> relative(
        String level, String metric, double gate, ToDoubleFunction<List<U>> figure) {
      return new Measure<>(
          level,
          metric,
          gate,
          figure,
          (sample, reference) ->
              Distances.relative(figure.applyAsDouble(sample), figure.applyAsDouble(reference)));
    }

    /** The absolute difference of a figure. */
    static <U> Measure<U> absolute(
        String level, String metric, double gate, ToDoubleFunction<List<U>> figure) {
      return new Measure<>(
          level,
          metric,
          gate,
          figure,
          (sample, reference) ->
              Math.abs(figure.applyAsDouble(sample) - figure.applyAsDouble(reference)));
    }
  }

  /** What must fail, and why. */
  record Control<U>(String name, List<U> sample) {}

  FidelityRow row(Measure<U> measure, Control<U> control) {
    double distance = 0;
    double figure = 0;
    for (List<U> run : simulated) {
      distance += measure.distance.applyAsDouble(run, heldOut) / simulated.size();
      figure += measure.figure.applyAsDouble(run) / simulated.size();
    }
    double ceiling = measure.distance.applyAsDouble(otherReal, heldOut);
    double floor = measure.distance.applyAsDouble(control.sample, heldOut);
    double[] resampled = resampled(measure);
    return new FidelityRow(
        split,
        measure.level,
        measure.metric,
        measure.figure.applyAsDouble(heldOut),
        figure,
        distance,
        Distances.quantile(resampled, TAIL),
        Distances.quantile(resampled, 1 - TAIL),
        measure.gate,
        ceiling,
        floor,
        control.name,
        heldOut.size(),
        simulated.size(),
        Verdict.of(distance, measure.gate, ceiling, floor),
        "");
  }

  private double[] resampled(Measure<U> measure) {
    SplittableRandom random = new SplittableRandom(RESAMPLING_SEED);
    double[] distances = new double[RESAMPLES];
    for (int n = 0; n < RESAMPLES; n++) {
      List<U> sample = resample(heldOut, random);
      List<U> run = resample(simulated.get(n % simulated.size()), random);
      distances[n] = measure.distance.applyAsDouble(run, sample);
    }
    return distances;
  }

  static <U> List<U> resample(List<U> sample, SplittableRandom random) {
    List<U> drawn = new ArrayList<>(sample.size());
    for (int n = 0; n < sample.size(); n++) {
      drawn.add(sample.get(random.nextInt(sample.size())));
    }
    return drawn;
  }
}
