package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.fitting.ItemRates;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Quantiles;
import java.util.List;

/**
 * Fitted on random slates, what click rate is expected of another policy? The expectation takes
 * which items the policy shows in which slots, each item's rate on random slates (shrunk to the
 * mean by the variance between items), and the fitted position slope. It is the fitted choice model
 * at work on the log's own items; the simulated world has others.
 */
public record PolicyTransfer(ExposureLog random, List<Round> other) {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final double GATE = 0.1;
  private static final int RESAMPLES = 100;
  private static final double TAIL = 0.025;
  private static final long SEED = 11;

  public PolicyTransfer {
    other = List.copyOf(other);
  }

  public FidelityRow row() {
    double real = ExposureLog.clickRate(other);
    double expected = expected(random.rounds(), other);
    Quantiles distances = resampled();
    double distance = Distances.relative(expected, real);
    int half = other.size() / 2;
    double ceiling =
        Distances.relative(
            ExposureLog.clickRate(other.subList(0, half)),
            ExposureLog.clickRate(other.subList(half, other.size())));
    double floor = Distances.relative(ExposureLog.clickRate(random.rounds()), real);
    return new FidelityRow(
        HeldOutSplit.time(),
        "counterfactual",
        SAY.otherPolicyClickRate(),
        real,
        expected,
        distance,
        distances.at(TAIL),
        distances.at(1 - TAIL),
        GATE,
        ceiling,
        floor,
        SAY.randomRateCopied(),
        other.size(),
        1,
        FidelityVerdict.of(distance, GATE, ceiling, floor),
        "");
  }

  private Quantiles resampled() {
    return Bootstrap.distribution(
            RESAMPLES,
            SEED,
            (chance, n) -> {
              List<Round> served = Bootstrap.resample(other, chance);
              List<Round> logged = Bootstrap.resample(random.rounds(), chance);
              return Distances.relative(expected(logged, served), ExposureLog.clickRate(served));
            })
        .quantiles();
  }

  private double expected(List<Round> logged, List<Round> served) {
    ItemRates rates = ItemRates.of(new ExposureLog(logged, random.slots(), random.items()));
    return served.stream().mapToDouble(rates::probability).average().orElse(0);
  }
}
