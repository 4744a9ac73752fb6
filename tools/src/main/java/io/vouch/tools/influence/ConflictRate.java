package io.vouch.tools.influence;

import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import java.util.List;

/**
 * The share of pairs of an order in which two factors disagree about which candidate is better, of
 * the pairs in which both have an opinion: how much there is to trade off between them.
 */
public final class ConflictRate {
  private ConflictRate() {}

  /** In [0, 1]; 0 where no pair has both opinions. */
  public static double of(
      List<Explanation> bestFirst, String first, String second, InfluenceOptions options) {
    int positions = options.region(bestFirst.size());
    long opinions = 0;
    long conflicts = 0;
    for (int better = 0; better < options.leaders(positions); better++) {
      for (int worse = better + 1; worse < positions; worse++) {
        double product =
            margin(bestFirst.get(better), bestFirst.get(worse), first)
                * margin(bestFirst.get(better), bestFirst.get(worse), second);
        opinions += product != 0 ? 1 : 0;
        conflicts += product < 0 ? 1 : 0;
      }
    }
    return opinions == 0 ? 0 : conflicts / (double) opinions;
  }

  /** −1, 0 or 1: signs multiply without underflow. */
  private static double margin(Explanation better, Explanation worse, String factor) {
    return Math.signum(amount(better, factor) - amount(worse, factor));
  }

  private static double amount(Explanation explanation, String factor) {
    double sum = 0;
    for (Contribution part : explanation.contributions()) {
      sum += part.factor().equals(factor) ? part.amount() : 0;
    }
    return sum;
  }
}
