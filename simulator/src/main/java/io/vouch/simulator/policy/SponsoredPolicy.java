package io.vouch.simulator.policy;

import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.AdAuction;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;

/**
 * Another policy whose slates have some slots sold: the first ones, every second slot from the
 * second on, by auction. A slot nobody wants stays organic.
 *
 * @param organic the policy that fills the slate
 * @param slots how many slots are for sale, at least 0
 * @param terms the rules of the auction
 */
public record SponsoredPolicy(RecommenderPolicy organic, int slots, AdAuction.Terms terms)
    implements RecommenderPolicy {
  @Override
  public String name() {
    return organic.name() + "+" + slots + "-ads";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return new Selling(organic.open(listings), new AdAuction(listings, terms), slots);
  }

  private record Selling(SlateRecommender organic, AdAuction auction, int slots)
      implements SlateRecommender {
    @Override
    public void startCohort() {
      organic.startCohort();
      auction.reset();
    }

    @Override
    public void recommend(Observation observation, Slate slate) {
      organic.recommend(observation, slate);
      for (int slot = 0; slot < slots && place(slot, slate) >= 0; slot++) {
        int winner = auction.winner(observation, slate, slot);
        if (winner >= 0) {
          slate.sponsor(place(slot, slate), winner, auction.priceCents());
        }
      }
    }

    @Override
    public void learn(Observation observation, Slate slate, Reaction reaction) {
      for (int i = 0; i < slate.size(); i++) {
        if (slate.sponsored(i) && reaction.has(i, Action.CLICK)) {
          auction.charge(slate.item(i), slate.adPriceCents(i));
        }
      }
      organic.learn(observation, slate, reaction);
    }

    /** The index of a slot for sale, or −1 beyond the slate. */
    private static int place(int slot, Slate slate) {
      int index = 2 * slot + 1;
      return index < slate.size() ? index : -1;
    }
  }
}
