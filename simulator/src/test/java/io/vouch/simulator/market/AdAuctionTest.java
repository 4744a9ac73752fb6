package io.vouch.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AdAuctionTest {
  private static final AdAuction.Terms TERMS = new AdAuction.Terms(5, 64, 100, 0f);

  @Test
  void winner_withEqualQuality_isTheHighestBidder_whoPaysTheSecondBid() {
    AdAuction auction = new AdAuction(listings(0, 40, 60, 20), TERMS);
    int winner = auction.winner(observation(0.5f), new Slate(10), 0);
    assertThat(winner).isEqualTo(2);
    assertThat(auction.priceCents()).isEqualTo(40);
  }

  @Test
  void winner_alone_paysTheReserve() {
    AdAuction auction = new AdAuction(listings(0, 40, 0, 0), TERMS);
    assertThat(auction.winner(observation(0.5f), new Slate(10), 0)).isEqualTo(1);
    assertThat(auction.priceCents()).isEqualTo(5);
  }

  @Test
  void winner_withBidsBelowTheReserve_isNobody() {
    AdAuction auction = new AdAuction(listings(4, 3, 2, 1), TERMS);
    assertThat(auction.winner(observation(0.5f), new Slate(10), 0)).isEqualTo(-1);
  }

  @Test
  void winner_afterSpendingMoreThanTheDaysShare_waits() {
    AdAuction auction = new AdAuction(listings(0, 40, 0, 0), TERMS);
    assertThat(auction.winner(observation(0.1f), new Slate(10), 0)).isEqualTo(1);
    auction.charge(1, 40);
    assertThat(auction.winner(observation(0.1f), new Slate(10), 1)).isEqualTo(-1);
    assertThat(auction.winner(observation(0.9f), new Slate(10), 2)).isEqualTo(1);
  }

  @Test
  void winner_neverSpendsMoreThanItsBudget() {
    AdAuction auction = new AdAuction(listings(30, 40, 60, 20), TERMS);
    int[] spent = new int[4];
    for (int slot = 0; slot < 200; slot++) {
      int winner = auction.winner(observation(0.99f), new Slate(10), slot);
      if (winner >= 0) {
        auction.charge(winner, auction.priceCents());
        spent[winner] += auction.priceCents();
      }
    }
    assertThat(Arrays.stream(spent).max().orElseThrow()).isBetween(1, 100);
  }

  private static Observation observation(float timeOfDay) {
    Observation.Visit visit = new Observation.Visit();
    visit.timeOfDay = timeOfDay;
    visit.chanceKey = 12345;
    Observation observation = new Observation(4, prediction -> {}, item -> 1);
    observation.open(visit);
    return observation;
  }

  private static Listings listings(int... bids) {
    int n = bids.length;
    return new Listings(
        new Listings.Columns(
            4,
            new int[n],
            new int[n],
            new int[n],
            bids,
            new float[4 * n],
            new float[n],
            new float[n]));
  }
}
