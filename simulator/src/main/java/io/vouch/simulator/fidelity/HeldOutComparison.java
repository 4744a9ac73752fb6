package io.vouch.simulator.fidelity;

import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Quantiles;
import java.util.List;
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
public record HeldOutComparison<U>(
    String split, List<U> heldOut, List<U> otherReal, List<List<U>> simulated) {
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
  public record Measure<U>(
      String level,
      String metric,
      double gate,
      ToDoubleFunction<List<U>> figure,
      ToDoubleBiFunction<List<U>, List<U>> distance) {
    /** The relative difference of a figure. */
    public static <U> Measure<U> relative(
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
    public static <U> Measure<U> absolute(
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
  public record Control<U>(String name, List<U> sample) {}

  public FidelityRow row(Measure<U> measure, Control<U> control) {
    double distance = 0;
    double figure = 0;
    for (List<U> run : simulated) {
      distance += measure.distance.applyAsDouble(run, heldOut) / simulated.size();
      figure += measure.figure.applyAsDouble(run) / simulated.size();
    }
    double ceiling = measure.distance.applyAsDouble(otherReal, heldOut);
    double floor = measure.distance.applyAsDouble(control.sample, heldOut);
    Quantiles resampled = resampled(measure);
    return new FidelityRow(
        split,
        measure.level,
        measure.metric,
        measure.figure.applyAsDouble(heldOut),
        figure,
        distance,
        resampled.at(TAIL),
        resampled.at(1 - TAIL),
        measure.gate,
        ceiling,
        floor,
        control.name,
        heldOut.size(),
        simulated.size(),
        FidelityVerdict.of(distance, measure.gate, ceiling, floor),
        "");
  }

  private Quantiles resampled(Measure<U> measure) {
    return Bootstrap.distribution(
            RESAMPLES,
            RESAMPLING_SEED,
            (random, n) -> {
              List<U> sample = Bootstrap.resample(heldOut, random);
              List<U> run = Bootstrap.resample(simulated.get(n % simulated.size()), random);
              return measure.distance.applyAsDouble(run, sample);
            })
        .quantiles();
  }
}
