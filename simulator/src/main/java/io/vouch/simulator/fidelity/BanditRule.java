package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.logs.ExposureLog.Round;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to choose items after a log of random slates; the same in a log and in a world. */
enum BanditRule {
  RANDOM,
  TOP_THREE,
  TOP_TEN,
  HALF_TOP_TEN,
  BOTTOM_TEN,
  THOMPSON;

  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final int FEW = 3;
  private static final int MANY = 10;
  private static final int DRAWS = 500;
  private static final long SEED = 15;

  String words() {
    return SAY.banditRule(this);
  }

  /**
   * The probability of every item of a campaign.
   *
   * @param items numbers of the items to choose among
   * @param rounds what was learned from; rounds of other items are ignored
   * @param size of the array that is returned, by item number
   */
  double[] probabilities(List<Integer> items, List<Round> rounds, int size) {
    int[] shown = new int[size];
    int[] clicks = new int[size];
    for (Round round : rounds) {
      shown[round.item()]++;
      clicks[round.item()] += round.clicked() ? 1 : 0;
    }
    return switch (this) {
      case RANDOM -> even(items, size);
      case TOP_THREE -> even(best(items, shown, clicks, FEW), size);
      case TOP_TEN -> even(best(items, shown, clicks, MANY), size);
      case HALF_TOP_TEN -> mixed(even(items, size), even(best(items, shown, clicks, MANY), size));
      case BOTTOM_TEN -> even(worst(items, shown, clicks, MANY), size);
      case THOMPSON -> thompson(items, shown, clicks);
    };
  }

  private static double[] even(List<Integer> items, int size) {
    double[] shares = new double[size];
    items.forEach(item -> shares[item] = 1.0 / items.size());
    return shares;
  }

  private static double[] mixed(double[] one, double[] other) {
    double[] shares = new double[one.length];
    Arrays.setAll(shares, item -> (one[item] + other[item]) / 2);
    return shares;
  }

  private static List<Integer> best(List<Integer> items, int[] shown, int[] clicks, int count) {
    List<Integer> sorted = sorted(items, shown, clicks);
    return sorted.subList(0, Math.min(count, sorted.size()));
  }

  private static List<Integer> worst(List<Integer> items, int[] shown, int[] clicks, int count) {
    List<Integer> sorted = sorted(items, shown, clicks);
    return sorted.subList(Math.max(0, sorted.size() - count), sorted.size());
  }

  /** By the posterior mean of a rate, the best first; ties by item. */
  private static List<Integer> sorted(List<Integer> items, int[] shown, int[] clicks) {
    return items.stream()
        .sorted((one, other) -> {
          int order =
              Double.compare(
                  (clicks[other] + 1.0) / (shown[other] + 2.0),
                  (clicks[one] + 1.0) / (shown[one] + 2.0));
          return order != 0 ? order : Integer.compare(one, other);
        })
        .toList();
  }

  /** How often each item's draw from its Beta posterior is the largest. */
  private static double[] thompson(List<Integer> items, int[] shown, int[] clicks) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shares = new double[shown.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      int best = items.getFirst();
      double most = -1;
      for (int item : items) {
        double yes = gamma(clicks[item] + 1, random);
        double rate = yes / (yes + gamma(shown[item] - clicks[item] + 1, random));
        if (rate > most) {
          most = rate;
          best = item;
        }
      }
      shares[best] += 1.0 / DRAWS;
    }
    return shares;
  }

  /** A gamma variable of a whole shape: a sum of exponentials. */
  private static double gamma(int shape, SplittableRandom random) {
    double sum = 0;
    for (int n = 0; n < shape; n++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return sum;
  }
}
