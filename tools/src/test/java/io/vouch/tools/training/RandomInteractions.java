package io.vouch.tools.training;

import java.util.Random;

/** Small seeded interactions in which people of one group like the items of that group. */
public final class RandomInteractions {
  private RandomInteractions() {}

  /** {@code people × items} with two groups and some noise. */
  public static Interactions grouped(int people, int items, long seed) {
    Random random = new Random(seed);
    InteractionsBuilder builder = new InteractionsBuilder(items);
    for (int person = 0; person < people; person++) {
      for (int item = 0; item < items; item++) {
        double chance = person % 2 == item % 2 ? 0.4 : 0.05;
        if (random.nextDouble() < chance) {
          builder.add(person, item);
        }
      }
    }
    return builder.build();
  }
}
