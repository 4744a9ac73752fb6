package io.vouch.simulator.market;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/**
 * The sale of one slot: a second-price auction with quality score, reserve price and budget pacing.
 *
 * <p>Each advertiser scores {@code bid · pCTR}, where pCTR is the platform's estimate. The best
 * score wins and pays per click the least that would still have won: {@code max(reserve, second
 * score / own pCTR)}, never more than the bid. An advertiser who has spent more than the share of
 * the day that is over, plus a slack of a tenth, waits (pacing). One per cohort and thread.
 *
 * <p>Source: Edelman, Ostrovsky and Schwarz (2007) for the price; Varian (2007) for the quality
 * score.
 */
public final class AdAuction {
  private static final float SLACK = 0.1f;

  private final Listings listings;
  private final Terms terms;
  private final int[] advertised;
  private final int[] spentCents;
  private int day = -1;
  private int priceCents;

  public AdAuction(Listings listings, Terms terms) {
    this.listings = listings;
    this.terms = terms;
    this.advertised = advertised(listings);
    this.spentCents = new int[listings.size()];
  }

  /** Forgets all spending: another cohort, other budgets. */
  public void reset() {
    day = -1;
  }

  /**
   * Runs an auction for one slot.
   *
   * @return the winner, or −1 if nobody reaches the reserve price
   */
  public int winner(Observation observation, Slate slate, int slot) {
    Observation.Visit visit = observation.visit();
    startDay(visit.day);
    int best = -1;
    float bestScore = 0;
    float secondScore = 0;
    for (int entrant = 0; entrant < Math.min(terms.entrants, advertised.length); entrant++) {
      int item = entrant(visit, observation.slate(), slot * terms.entrants + entrant);
      float score = score(observation, item);
      if (item != best && score > bestScore && !slate.contains(item)) {
        secondScore = bestScore;
        bestScore = score;
        best = item;
      } else if (item != best && score > secondScore) {
        secondScore = score;
      }
    }
    return best < 0 ? -1 : sell(observation, best, secondScore);
  }

  /** What the last winner pays per click, in cents. */
  public int priceCents() {
    return priceCents;
  }

  /** Books a click. */
  public void charge(int item, int cents) {
    spentCents[item] += cents;
  }

  private int sell(Observation observation, int item, float secondScore) {
    float enough = secondScore / clickProbability(observation, item);
    int price = (int) Math.ceil(Math.max(terms.reserveCents, enough));
    priceCents = Math.min(price, listings.bidCents(item));
    return item;
  }

  /** bid · pCTR, or 0 for an advertiser who may not take part. */
  private float score(Observation observation, int item) {
    float paced = (observation.visit().timeOfDay + SLACK) * terms.budgetCents;
    int bid = listings.bidCents(item);
    boolean admitted = bid >= terms.reserveCents && spentCents[item] + bid <= terms.budgetCents;
    return admitted && spentCents[item] < paced ? bid * clickProbability(observation, item) : 0;
  }

  private float clickProbability(Observation observation, int item) {
    float logit = listings.affinity(observation.prediction(), item) + listings.clickAppeal(item);
    return Elementary.sigmoid(logit - terms.clickOffset);
  }

  private int entrant(Observation.Visit visit, int slate, int number) {
    long key = Chance.key(visit.chanceKey, slate);
    return advertised[Chance.below(advertised.length, key, Purpose.AUCTION, number)];
  }

  private void startDay(int today) {
    if (today != day) {
      java.util.Arrays.fill(spentCents, 0);
      day = today;
    }
  }

  private static int[] advertised(Listings listings) {
    return java.util.stream.IntStream.range(0, listings.size())
        .filter(item -> listings.bidCents(item) > 0)
        .toArray();
  }

  /**
   * The rules of the sale.
   *
   * @param reserveCents the least price of a click
   * @param entrants how many advertisers are drawn into an auction, at least 1
   * @param budgetCents what one advertiser spends per cohort and day at most
   * @param clickOffset what is subtracted from the predicted appeal to get the logit of a click
   */
  public record Terms(int reserveCents, int entrants, int budgetCents, float clickOffset) {
    /** Reserve 5 cents, 8 entrants, 20 € a day; priors, not fitted to anybody. */
    public static Terms standard() {
      return new Terms(5, 8, 2_000, 3f);
    }
  }
}
