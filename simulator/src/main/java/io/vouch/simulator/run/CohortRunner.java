package io.vouch.simulator.run;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.SlateRecommender;
import io.vouch.simulator.truth.Cohort;
import io.vouch.simulator.truth.SeesTruth;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.StatisticalUser;
import io.vouch.simulator.truth.Warehouse;
import io.vouch.simulator.truth.World;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one cohort after the other, day by day and user by user, under one policy. Everything it
 * needs is made once, so a session allocates nothing. One per thread.
 */
final class CohortRunner {
  /** Users of one neighbourhood; small enough for their state to stay in a core's cache. */
  static final int SEATS = 256;

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int LAST_WEEK = 7;
  private static final long ARRIVAL = -2;

  private final Listings listings;
  private final RunOptions options;
  private final Cohort cohort;
  private final Warehouse warehouse;
  private final StatisticalUser user;
  private final SlateRecommender recommender;
  private final @Nullable Witness witness;
  private final Observation observation;
  private final Observation.Visit visit = new Observation.Visit();
  private final RecentClicks recent = new RecentClicks(SEATS);
  private final OfSession ofSession = new OfSession();
  private final int arrivalDays;

  /** By segment: the cohort that is running, and all cohorts so far. */
  private final List<SegmentCounts> inCohort;

  private final List<SegmentCounts> soFar;
  private final int[] segmentOf = new int[SEATS];
  private final int[] nextVisit = new int[SEATS];
  private final int[] sessions = new int[SEATS];
  private final int[] lastSession = new int[SEATS];
  private Slate slate;
  private Slate shown;

  CohortRunner(Market market, RunOptions options, @Nullable Witness witness) {
    World world = market.world();
    this.witness = witness;
    this.inCohort = world.segmentNames().stream().map(SegmentCounts::new).toList();
    this.soFar = world.segmentNames().stream().map(SegmentCounts::new).toList();
    this.listings = world.listings();
    this.options = options;
    this.cohort = new Cohort(world, SEATS, options.seed());
    this.warehouse = new Warehouse(world);
    this.user = new StatisticalUser(cohort, warehouse, market.choice(), options.slateSize());
    this.recommender = market.policy().open(listings);
    this.observation = new Observation(listings.dimensions(), user.predictions(), warehouse);
    this.slate = new Slate(options.slateSize());
    this.shown = new Slate(options.slateSize());
    this.arrivalDays = (int) world.parameters().get(Setting.ARRIVAL_DAYS);
    if (recommender instanceof SeesTruth bound) {
      bound.reveal(user.appeal());
    }
  }

  /** Runs the users {@code first … first + count − 1} from their arrival to the last day. */
  void run(long first, int count, Batch batch) {
    cohort.seat(first, count);
    recommender.startCohort();
    recent.clear();
    Arrays.fill(sessions, 0);
    for (int seat = 0; seat < count; seat++) {
      long key = Chance.key(Chance.key(options.seed(), ARRIVAL), cohort.user(seat));
      nextVisit[seat] = (int) (((key >>> 32) * arrivalDays) >>> 32);
      segmentOf[seat] = cohort.segmentOf(seat);
    }
    for (int day = 0; day < options.days(); day++) {
      warehouse.startDay(day);
      for (int seat = 0; seat < count; seat++) {
        settle(seat, day, batch);
        if (nextVisit[seat] == day) {
          session(seat, day, batch);
        }
      }
    }
    close(count, batch);
  }

  private void settle(int seat, int day, Batch batch) {
    int item = user.settle(seat, day);
    if (item >= 0) {
      SegmentCounts segment = inCohort.get(segmentOf[seat]);
      segment.counts().add(Count.BUYS, 1);
      segment.counts().add(Count.REVENUE_CENTS, listings.priceCents(item));
      takeHidden(segment);
      batch.fold(item + 1L);
    }
  }

  private void session(int seat, int day, Batch batch) {
    open(seat, day);
    SegmentCounts segment = inCohort.get(segmentOf[seat]);
    boolean stays = true;
    while (stays) {
      slate.clear();
      recommender.recommend(observation, slate);
      if (slate.size() == 0) {
        throw new IllegalStateException(
            "The policy showed user " + visit.user + " an empty slate; it must show something.");
      }
      Reaction reaction = user.react(slate);
      recommender.learn(observation, slate, reaction);
      count(reaction, segment.counts());
      keep(reaction, batch);
      turnOver();
      stays = !reaction.left();
    }
    sessions[seat]++;
    lastSession[seat] = day;
    ofSession.close(segment.counts(), visit.session == 0);
    batch.countSession(day);
    int next = user.nextVisit();
    nextVisit[seat] = next < 0 ? NEVER : next;
    takeHidden(segment);
    batch.fold(next);
  }

  private void takeHidden(SegmentCounts segment) {
    segment.hidden().add(user.hidden());
    user.hidden().clear();
  }

  /** What was just shown becomes the last slate; the one before is free again. */
  private void turnOver() {
    Slate free = shown;
    shown = slate;
    slate = free;
    observation.advance(shown, user.holding());
  }

  private void open(int seat, int day) {
    visit.seat = seat;
    visit.session = sessions[seat];
    visit.day = day;
    visit.timeOfDay = (float) seat / cohort.occupied();
    visit.chanceKey =
        Chance.key(Chance.key(options.seed(), cohort.user(seat)), ~(long) sessions[seat]);
    user.visit(seat, sessions[seat], day);
    observation.open(visit);
    user.open(observation);
    recent.tell(seat, observation);
  }

  private void keep(Reaction reaction, Batch batch) {
    batch.fold(reaction.fingerprint());
    if (batch.log() != null) {
      batch.log().append(visit.user, slate, reaction);
    }
    if (witness != null) {
      witness.saw(observation, slate, reaction);
    }
  }

  private void count(Reaction reaction, Tally counts) {
    int clicks = reaction.clicks();
    ofSession.slates++;
    ofSession.impressions += slate.size();
    ofSession.clicks += clicks;
    ofSession.sold += slate.sold();
    if (reaction.instruction() != null) {
      counts.add(Count.INSTRUCTIONS, 1);
    }
    for (int click = 0; click < clicks; click++) {
      countClick(reaction, reaction.clicked(click), counts);
    }
  }

  private void countClick(Reaction reaction, int index, Tally counts) {
    int item = slate.item(index);
    recent.add(visit.seat, item);
    observation.remember(item);
    counts.add(Count.DWELL_SECONDS, (long) reaction.dwellSeconds(index));
    counts.add(Count.LIKES, reaction.has(index, Action.LIKE) ? 1 : 0);
    counts.add(Count.DISLIKES, reaction.has(index, Action.DISLIKE) ? 1 : 0);
    counts.add(Count.CARTS, reaction.has(index, Action.CART) ? 1 : 0);
    if (slate.sponsored(index)) {
      counts.add(Count.AD_CLICKS, 1);
      counts.add(Count.AD_REVENUE_CENTS, slate.adPriceCents(index));
    }
    if (reaction.has(index, Action.BUY)) {
      counts.add(Count.BUYS, 1);
      counts.add(Count.REVENUE_CENTS, listings.priceCents(item));
    } else if (warehouse.soldOut(item)) {
      counts.add(Count.SOLD_OUT_CLICKS, 1);
    }
  }

  private void close(int count, Batch batch) {
    for (int seat = 0; seat < count; seat++) {
      Tally counts = inCohort.get(segmentOf[seat]).counts();
      counts.add(Count.USERS, 1);
      boolean came = sessions[seat] > 0;
      counts.add(Count.RETURNED_USERS, sessions[seat] > 1 ? 1 : 0);
      boolean active = came && lastSession[seat] >= options.days() - LAST_WEEK;
      counts.add(Count.ACTIVE_USERS, active ? 1 : 0);
    }
    for (int n = 0; n < inCohort.size(); n++) {
      SegmentCounts segment = inCohort.get(n);
      batch.counts().add(segment.counts());
      batch.hidden().add(segment.hidden());
      soFar.get(n).add(segment);
      segment.clear();
    }
  }

  /** What each segment came to in all cohorts so far. */
  List<SegmentCounts> segments() {
    return soFar;
  }

  /** What every slate adds to, kept apart until the session is over. */
  private static final class OfSession {
    private int slates;
    private int impressions;
    private int clicks;
    private int sold;

    void close(Tally counts, boolean first) {
      counts.add(Count.SESSIONS, 1);
      counts.add(Count.SLATES, slates);
      counts.add(Count.IMPRESSIONS, impressions);
      counts.add(Count.CLICKS, clicks);
      counts.add(Count.AD_IMPRESSIONS, sold);
      counts.add(Count.FIRST_SLATES, first ? slates : 0);
      counts.add(Count.FIRST_CLICKS, first ? clicks : 0);
      slates = 0;
      impressions = 0;
      clicks = 0;
      sold = 0;
    }
  }

  /** What is run: a world, how its users choose, and who recommends. */
  record Market(World world, ChoiceModel choice, RecommenderPolicy policy) {}
}
