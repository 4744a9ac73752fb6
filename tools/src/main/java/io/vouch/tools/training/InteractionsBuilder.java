package io.vouch.tools.training;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Collects events, or bare pairs, into {@link Interactions}.
 *
 * <p>People are numbered in order of first appearance; items as the given catalogue numbers them.
 * Costs 20 bytes an event while collecting. Not thread-safe.
 */
public final class InteractionsBuilder {
  private final int items;
  private final Map<PersonId, Integer> indexByPerson = new HashMap<>();
  private int people;
  private int size;
  private long unknownItems;
  private long[] pairs = new long[1024];
  private float[] weights = new float[1024];
  private long[] timesMillis = new long[1024];

  /**
   * @param items the number of items in the catalogue
   */
  public InteractionsBuilder(int items) {
    this.items = items;
  }

  /** Adds an event; one on an item the catalogue does not have (index −1) is only counted. */
  public InteractionsBuilder add(Event event, ToIntFunction<ItemId> itemIndex) {
    float weight = (float) event.type().weight(event.value());
    if (weight == 0) {
      return this;
    }
    int item = itemIndex.applyAsInt(event.item());
    if (item < 0) {
      unknownItems++;
      return this;
    }
    int person = indexByPerson.computeIfAbsent(event.person(), id -> indexByPerson.size());
    append(person, item, weight, event.timestampMillis());
    return this;
  }

  /** Adds one pair of weight 1 by its indexes. */
  public InteractionsBuilder add(int person, int item) {
    append(person, item, 1f, 0);
    return this;
  }

  /** How many events were on items that the catalogue does not have. */
  public long unknownItems() {
    return unknownItems;
  }

  /** The interactions so far. */
  public Interactions build() {
    int[] order = orderByPair();
    int[] starts = new int[people + 1];
    int[] columns = new int[size];
    float[] values = new float[size];
    long[] times = new long[size];
    int entries = 0;
    for (int from = 0, to; from < size; from = to) {
      long pair = pairs[order[from]];
      float weight = 0;
      long newest = Long.MIN_VALUE;
      for (to = from; to < size && pairs[order[to]] == pair; to++) {
        weight += weights[order[to]];
        newest = Math.max(newest, timesMillis[order[to]]);
      }
      if (weight > 0) {
        columns[entries] = (int) pair;
        values[entries] =
            Math.clamp(weight, Interactions.LEAST_WEIGHT, Interactions.GREATEST_WEIGHT);
        times[entries++] = newest;
        starts[(int) (pair >>> 32) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    SparseRows rows =
        new SparseRows(
            items, starts, Arrays.copyOf(columns, entries), Arrays.copyOf(values, entries));
    return new Interactions(rows, Arrays.copyOf(times, entries));
  }

  /** Event numbers by (person, item), equal pairs in order of arrival: two counting sorts. */
  private int[] orderByPair() {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    order = countingSort(order, items, false);
    return countingSort(order, people, true);
  }

  private int[] countingSort(int[] order, int keys, boolean byPerson) {
    int[] next = new int[keys + 1];
    for (int event : order) {
      next[key(event, byPerson) + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[order.length];
    for (int event : order) {
      sorted[next[key(event, byPerson)]++] = event;
    }
    return sorted;
  }

  private int key(int event, boolean byPerson) {
    return byPerson ? (int) (pairs[event] >>> 32) : (int) pairs[event];
  }

  private void append(int person, int item, float weight, long timeMillis) {
    if (size == pairs.length) {
      int capacity = size + (size >> 1);
      pairs = Arrays.copyOf(pairs, capacity);
      weights = Arrays.copyOf(weights, capacity);
      timesMillis = Arrays.copyOf(timesMillis, capacity);
    }
    pairs[size] = (long) person << 32 | item;
    weights[size] = weight;
    timesMillis[size++] = timeMillis;
    people = Math.max(people, person + 1);
  }
}
