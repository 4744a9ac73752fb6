package io.vouch.simulator.segments;

import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person's takings come to.
 *
 * @param days the distinct days of visits, ascending
 * @param returns visits after the first
 * @param atRisk days after the first visit up to the end of the window
 * @param logPrices of what was taken
 * @param traits one number for each {@link Trait}
 */
@SuppressWarnings("ArrayRecordComponent")
record PersonFigures(int[] days, int returns, int atRisk, double[] logPrices, double[] traits) {
  static PersonFigures of(List<Taking> takings, TakenLog log, int window) {
    int[] days = takings.stream().mapToInt(Taking::time).distinct().sorted().toArray();
    int returns = days.length - 1;
    int atRisk = window - 1 - days[0];
    double[] prices =
        takings.stream().mapToDouble(taking -> log.logPrice()[taking.item()]).toArray();
    int[] byTopic = new int[log.topics()];
    Set<Integer> known = new HashSet<>();
    int again = 0;
    for (Taking taking : takings) {
      byTopic[log.topic()[taking.item()]]++;
      again += known.add(taking.item()) ? 0 : 1;
    }
    double size = takings.size();
    double[] traits = new double[Trait.values().length];
    traits[Trait.ACTIVITY.ordinal()] = Math.log((returns + 0.5) / (atRisk + 1.0));
    traits[Trait.PRICE.ordinal()] = Arrays.stream(prices).average().orElse(0);
    traits[Trait.FOCUS.ordinal()] = Arrays.stream(byTopic).max().orElse(0) / size;
    traits[Trait.REPEATS.ordinal()] = again / size;
    return new PersonFigures(days, returns, atRisk, prices, traits);
  }

  double trait(Trait which) {
    return traits[which.ordinal()];
  }
}
