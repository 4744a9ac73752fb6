package io.vouch.simulator.calibration;

import io.vouch.simulator.calibration.ExposureLog.Round;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fitted on random slates, what click rate is expected of another policy? The expectation takes
 * which items the policy shows in which slots, each item's rate on random slates (shrunk to the
 * mean by the variance between items), and the fitted position slope. It is the fitted choice model
 * at work on the log's own items; the simulated world has others.
 */
record PolicyTransfer(ExposureLog random, List<Round> other) {
  private static final double GATE = 0.1;
  private static final int RESAMPLES = 100;
  private static final double TAIL = 0.025;
  private static final long SEED = 11;

  PolicyTransfer {
    other = List.copyOf(other);
  }

  FidelityRow row() {
    double real = ExposureLog.clickRate(other);
    double expected = expected(random.rounds(), other);
    double[] distances = new double[RESAMPLES];
    SplittableRandom chance = new SplittableRandom(SEED);
    for (int n = 0; n < RESAMPLES; n++) {
      List<Round> served = Comparison.resample(other, chance);
      List<Round> logged = Comparison.resample(random.rounds(), chance);
      distances[n] = Distances.relative(expected(logged, served), ExposureLog.clickRate(served));
    }
    double distance = Distances.relative(expected, real);
    int half = other.size() / 2;
    double ceiling =
        Distances.relative(
            ExposureLog.clickRate(other.subList(0, half)),
            ExposureLog.clickRate(other.subList(half, other.size())));
    double floor = Distances.relative(ExposureLog.clickRate(random.rounds()), real);
    return new FidelityRow(
        "counterfactual",
        "click rate of the other policy, fitted on random slates",
        real,
        expected,
        distance,
        Distances.quantile(distances, TAIL),
        Distances.quantile(distances, 1 - TAIL),
        GATE,
        ceiling,
        floor,
        "the random policy's rate, copied",
        other.size(),
        1,
        Verdict.of(distance, GATE, ceiling, floor));
  }

  private double expected(List<Round> logged, List<Round> served) {
    double slope =
        ExaminationFit.of(new ExposureLog(logged, random.slots(), random.items())).value();
    double[] shown = new double[random.items()];
    double[] clicks = new double[random.items()];
    double looked = 0;
    for (Round round : logged) {
      shown[round.item()] += Math.exp(slope * round.index());
      looked += Math.exp(slope * round.index());
      clicks[round.item()] += round.clicked() ? 1 : 0;
    }
    double mean = ExposureLog.clickRate(logged) * logged.size() / looked;
    double weight = mean * mean / Math.max(variance(shown, clicks, mean), 1e-3 * mean * mean);
    double sum = 0;
    for (Round round : served) {
      // A gamma prior with the mean rate and the variance between items.
      double rate = (clicks[round.item()] + weight) / (shown[round.item()] + weight / mean);
      sum += rate * Math.exp(slope * round.index());
    }
    return sum / served.size();
  }

  /** Variance of the rate between items beyond what chance makes, by moments. */
  private static double variance(double[] shown, double[] clicks, double mean) {
    double excess = 0;
    double total = 0;
    double squares = 0;
    for (int item = 0; item < shown.length; item++) {
      double expected = shown[item] * mean;
      excess += (clicks[item] - expected) * (clicks[item] - expected) - expected;
      total += shown[item];
      squares += shown[item] * shown[item];
    }
    return total == 0 ? 0 : Math.max(0, excess / squares);
  }
}
