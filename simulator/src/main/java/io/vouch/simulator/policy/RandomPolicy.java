package io.vouch.simulator.policy;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import java.util.stream.IntStream;

/**
 * Distinct items drawn uniformly from the whole catalogue; the floor, and the unbiased logger.
 *
 * <p>Slot k shows item (a + k·b) mod n with a random a and a random b that is coprime to n: every
 * item is equally likely in every slot (propensity 1/n), two slots never show the same, and a slate
 * costs one draw. Item numbers carry no meaning, so neither does the progression.
 */
public final class RandomPolicy implements RecommenderPolicy {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    int items = listings.size();
    int[] steps = IntStream.rangeClosed(1, items).filter(b -> coprime(b, items)).toArray();
    return (observation, slate) -> fill(items, steps, observation, slate);
  }

  private static void fill(int items, int[] steps, Observation observation, Slate slate) {
    long bits = Chance.bits(observation.visit().chanceKey, Purpose.POLICY, observation.slate());
    int capacity = Math.min(slate.capacity(), items);
    float propensity = 1f / items;
    int item = Chance.firstBelow(items, bits);
    int step = steps[Chance.secondBelow(steps.length, bits)];
    for (int k = 0; k < capacity; k++) {
      slate.add(item, propensity);
      item += step;
      item = item >= items ? item - items : item;
    }
  }

  private static boolean coprime(int a, int b) {
    return b == 0 ? a == 1 : coprime(b, a % b);
  }
}
