package io.vouch.simulator.policy;

import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import java.util.Arrays;

/**
 * Items that were clicked by the same people as the user's latest clicks, learned from a log; what
 * is missing comes from popularity.
 *
 * <p>Similarity: users who clicked both / √(users who clicked one · users who clicked the other);
 * each item keeps its 20 nearest. The slate is filled with the neighbours of the latest click
 * first.
 */
public final class ItemToItemPolicy implements RecommenderPolicy {
  private static final int NEIGHBOURS = 20;

  private final int[][] neighbours;
  private final PopularityPolicy fallback;

  private ItemToItemPolicy(int[][] neighbours, PopularityPolicy fallback) {
    this.neighbours = neighbours;
    this.fallback = fallback;
  }

  /** Learns from a log. */
  public static ItemToItemPolicy trained(InteractionLog log, Listings listings) {
    return new ItemToItemPolicy(
        CoClicks.of(log).nearest(listings.size(), NEIGHBOURS),
        PopularityPolicy.trained(log, listings));
  }

  @Override
  public String name() {
    return "item-to-item";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return new Neighbourly(fallback.open(listings), listings.size());
  }

  /** One thread's recommender; remembers what it showed in the present session. */
  private final class Neighbourly implements SlateRecommender {
    private final SlateRecommender popular;
    private final int[] shownIn;
    private final int[] nextOf = new int[Observation.RECENT];
    private Slate page = new Slate(0);
    private int stamp;

    Neighbourly(SlateRecommender popular, int items) {
      this.popular = popular;
      this.shownIn = new int[items];
    }

    @Override
    public void startCohort() {
      Arrays.fill(shownIn, 0);
      stamp = 0;
    }

    @Override
    public void recommend(Observation observation, Slate slate) {
      if (observation.slate() == 0) {
        stamp++;
      }
      Arrays.fill(nextOf, 0);
      boolean found = true;
      while (found && slate.size() < slate.capacity()) {
        found = addRound(observation, slate);
      }
      fillUp(observation, slate);
    }

    /** One neighbour of each recent click, the latest first. */
    private boolean addRound(Observation observation, Slate slate) {
      boolean found = false;
      for (int n = observation.recentCount() - 1; n >= 0; n--) {
        int[] near = neighbours[observation.recent(n)];
        while (nextOf[n] < near.length && shownIn[near[nextOf[n]]] == stamp) {
          nextOf[n]++;
        }
        if (nextOf[n] < near.length && slate.size() < slate.capacity()) {
          add(near[nextOf[n]], slate);
          found = true;
        }
      }
      return found;
    }

    private void fillUp(Observation observation, Slate slate) {
      if (page.capacity() != slate.capacity()) {
        page = new Slate(slate.capacity());
      }
      page.clear();
      popular.recommend(observation, page);
      for (int i = 0; i < page.size() && slate.size() < slate.capacity(); i++) {
        if (!slate.contains(page.item(i))) {
          add(page.item(i), slate);
        }
      }
    }

    private void add(int item, Slate slate) {
      shownIn[item] = stamp;
      slate.add(item, 1f);
    }
  }
}
