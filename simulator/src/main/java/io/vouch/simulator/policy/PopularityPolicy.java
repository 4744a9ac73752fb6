package io.vouch.simulator.policy;

import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items with the highest click rate in a log, page after page within a session.
 *
 * <p>The rate is clicks per impression, shrunk to the mean of all items as if each had {@code
 * prior} more impressions. With {@code debiased}, an impression counts as much as its slot is
 * clicked in the log relative to the first slot: right only if the log is randomised, for else
 * "position" absorbs what the ranker knew.
 */
public final class PopularityPolicy implements RecommenderPolicy {
  private static final double PRIOR = 20;
  private static final int PAGES = 20;

  private final String name;
  private final int[] ranked;

  private PopularityPolicy(String name, int[] ranked) {
    this.name = name;
    this.ranked = ranked;
  }

  /** Learns from a log as it is. */
  public static PopularityPolicy trained(InteractionLog log, Listings listings) {
    return new PopularityPolicy("popularity", ranked(log, listings.size(), ones(log)));
  }

  /** Learns from a log, counting an impression by how much its slot is looked at. */
  public static PopularityPolicy debiased(InteractionLog log, Listings listings) {
    return new PopularityPolicy(
        "popularity-debiased", ranked(log, listings.size(), slotWeights(log)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return this::recommend;
  }

  private void recommend(Observation observation, Slate slate) {
    int capacity = Math.min(slate.capacity(), ranked.length);
    int pages = Math.max(1, Math.min(PAGES, ranked.length / capacity));
    int start = observation.slate() % pages * capacity;
    for (int i = 0; i < capacity; i++) {
      slate.add(ranked[start + i], 1f);
    }
  }

  private static int[] ranked(InteractionLog log, int items, double[] slotWeight) {
    double[] clicks = new double[items];
    double[] impressions = new double[items];
    double allClicks = 0;
    double all = 0;
    for (int row = 0; row < log.rows(); row++) {
      double weight = slotWeight[log.index(row)];
      impressions[log.item(row)] += weight;
      all += weight;
      if (log.clicked(row)) {
        clicks[log.item(row)]++;
        allClicks++;
      }
    }
    double mean = all == 0 ? 0 : allClicks / all;
    double[] rate = new double[items];
    for (int item = 0; item < items; item++) {
      rate[item] = (clicks[item] + PRIOR * mean) / (impressions[item] + PRIOR);
    }
    return IntStream.range(0, items)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer item) -> -rate[item]).thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] ones(InteractionLog log) {
    double[] weights = new double[slots(log)];
    java.util.Arrays.fill(weights, 1);
    return weights;
  }

  private static double[] slotWeights(InteractionLog log) {
    double[] clicks = new double[slots(log)];
    double[] shown = new double[clicks.length];
    for (int row = 0; row < log.rows(); row++) {
      shown[log.index(row)]++;
      clicks[log.index(row)] += log.clicked(row) ? 1 : 0;
    }
    double first = clicks.length == 0 ? 1 : Math.max(1, clicks[0]) / Math.max(1, shown[0]);
    for (int slot = 0; slot < clicks.length; slot++) {
      clicks[slot] = Math.max(1, clicks[slot]) / Math.max(1, shown[slot]) / first;
    }
    return clicks;
  }

  private static int slots(InteractionLog log) {
    int most = 0;
    for (int row = 0; row < log.rows(); row++) {
      most = Math.max(most, log.index(row) + 1);
    }
    return most;
  }
}
