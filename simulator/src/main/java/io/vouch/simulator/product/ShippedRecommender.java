package io.vouch.simulator.product;

import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.market.Stock;
import io.vouch.simulator.policy.SlateRecommender;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * One thread's shipped recommender: per slate one request, as a shop's page would send it.
 *
 * <p>What was shown in the session and what is sold out is excluded by the request, what was said
 * becomes constraints. Where that leaves too little for a slate, the rest is filled by the same
 * request without them.
 */
final class ShippedRecommender implements SlateRecommender {
  private final ShippedRanking ranking;
  private final Listings listings;
  private final List<UserHistory> historyBySeat = new ArrayList<>();
  private final RoaringBitmap shown = new RoaringBitmap();

  ShippedRecommender(ShippedRanking ranking, Listings listings) {
    this.ranking = ranking;
    this.listings = listings;
  }

  @Override
  public void startCohort() {
    historyBySeat.forEach(UserHistory::clear);
    shown.clear();
  }

  @Override
  public void recommend(Observation observation, Slate slate) {
    if (observation.slate() == 0) {
      shown.clear();
    }
    HeardInstruction wish =
        HeardInstruction.of(observation.instruction(), observation.lastSlate(), listings);
    Taste taste = taste(observation, wish);
    RoaringBitmap soldOut = soldOut(observation.stock());
    fill(slate, taste, wish.constraints(), RoaringBitmap.or(soldOut, shown));
    if (slate.size() < slate.capacity()) {
      fill(slate, taste, List.of(), soldOut);
    }
    if (slate.size() == 0) {
      fill(slate, taste, List.of(), new RoaringBitmap());
    }
    for (int i = 0; i < slate.size(); i++) {
      shown.add(slate.item(i));
    }
  }

  @Override
  public void learn(Observation observation, Slate slate, Reaction reaction) {
    history(observation.visit().seat).add(slate, reaction);
  }

  private void fill(
      Slate slate, Taste taste, List<Constraint> constraints, RoaringBitmap excluded) {
    for (int item : ranking.best(taste, constraints, excluded, slate.capacity())) {
      if (slate.size() < slate.capacity() && !slate.contains(item)) {
        slate.add(item, 1f);
      }
    }
  }

  private Taste taste(Observation observation, HeardInstruction wish) {
    UserHistory history = history(observation.visit().seat);
    return new Taste(
        new PersonId("user" + observation.visit().user),
        history.items(),
        history.weights(),
        wish.affinities());
  }

  private RoaringBitmap soldOut(Stock stock) {
    RoaringBitmap items = new RoaringBitmap();
    for (int item = 0; stock.limited() && item < listings.size(); item++) {
      if (stock.soldOut(item)) {
        items.add(item);
      }
    }
    return items;
  }

  private UserHistory history(int seat) {
    while (historyBySeat.size() <= seat) {
      historyBySeat.add(new UserHistory());
    }
    return historyBySeat.get(seat);
  }
}
