package io.vouch.simulator.fidelity;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.SlateRecommender;
import java.util.Arrays;

/** Items drawn with given probabilities, each at most once on a slate; everybody gets the same. */
final class DrawnPolicy implements RecommenderPolicy {
  private static final int MOST_DRAWS = 64;

  private final double[] reached;

  DrawnPolicy(double[] probabilities) {
    this.reached = probabilities.clone();
    Arrays.parallelPrefix(reached, Double::sum);
  }

  @Override
  public String name() {
    return "drawn";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return this::fill;
  }

  private void fill(Observation observation, Slate slate) {
    int draw = 0;
    while (slate.size() < slate.capacity() && draw < MOST_DRAWS) {
      int slot = observation.slate() * MOST_DRAWS + draw++;
      int item = item(Chance.uniform(observation.visit().chanceKey, Purpose.POLICY, slot));
      if (!slate.contains(item)) {
        slate.add(item, 0);
      }
    }
    for (int item = 0; slate.size() < slate.capacity(); item++) {
      if (!slate.contains(item)) {
        slate.add(item, 0);
      }
    }
  }

  private int item(double share) {
    int found = Arrays.binarySearch(reached, share * reached[reached.length - 1]);
    return Math.min(reached.length - 1, found < 0 ? -found - 1 : found + 1);
  }
}
