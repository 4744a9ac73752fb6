package io.vouch.agent.lab.quality;

import io.vouch.tools.training.Interactions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A data set divided into what training may see and what it must predict.
 *
 * @param known the data set and protocol
 * @param train what training sees
 * @param relevant per person the held-out items, ascending; empty for people who are not evaluated
 * @param candidates per person the items to rank, ties in this order; null where all but the train
 *     items are, ties in ascending order. {@code ~item} is a second copy of an item: it takes a
 *     place but is never relevant
 */
public record Split(
    KnownSplit known, Interactions train, int[][] relevant, int @Nullable [][] candidates) {
  /** Data set and protocol, for people. */
  String name() {
    return known.title();
  }

  /** The people with held-out items. */
  int[] evaluatedPeople() {
    int[] people = new int[relevant.length];
    int count = 0;
    for (int person = 0; person < relevant.length; person++) {
      if (relevant[person].length > 0) {
        people[count++] = person;
      }
    }
    return Arrays.copyOf(people, count);
  }
}
