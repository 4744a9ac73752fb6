package io.vouch.simulator.truth;

import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.choice.Clicks;
import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.PredictionSource;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.SimulatedUser;
import io.vouch.simulator.market.Slate;
import org.jspecify.annotations.Nullable;

/**
 * The simulated user of tier 1: all users of one cohort, one at a time, by equations.
 *
 * <p>One instance serves a whole cohort: {@link #visit} says whose turn it is, then {@link #open}
 * and {@link #react} until the reaction says that the user left, then {@link #nextVisit}. Allocates
 * nothing after construction. Not thread-safe, one per thread. The equations are in
 * docs/simulator.md and in the classes they live in: {@link SlateAppeal}, {@code Mind}, {@code
 * Funnel}, {@code Voice}, {@code Departure}.
 */
public final class StatisticalUser implements SimulatedUser {
  private final Cohort cohort;
  private final World world;
  private final ChoiceModel choice;
  private final Warehouse warehouse;
  private final UserSession session;
  private final Boredom boredom;
  private final Fatigue fatigue;
  private final SlateAppeal appeal;
  private final Mind mind;
  private final Funnel funnel;
  private final Voice voice;
  private final Departure departure;
  private final Predictor predictor;
  private final Clicks clicks;
  private final Reaction reaction;
  private final HiddenTally hidden = new HiddenTally();
  private final float soldOutRegret;
  private final int shiftDay;

  /** A user who decides by {@code choice} and sees slates of at most {@code slateCapacity}. */
  public StatisticalUser(
      Cohort cohort, Warehouse warehouse, ChoiceModel choice, int slateCapacity) {
    this.cohort = cohort;
    this.world = cohort.world;
    this.choice = choice;
    this.warehouse = warehouse;
    this.session = new UserSession(cohort);
    this.boredom = new Boredom(world);
    this.fatigue = new Fatigue(cohort);
    this.appeal = new SlateAppeal(session, boredom, fatigue);
    this.mind = new Mind(session, fatigue);
    this.funnel = new Funnel(session, appeal, warehouse, hidden);
    this.voice = new Voice(session, fatigue, hidden);
    this.departure = new Departure(session, voice);
    this.predictor = new Predictor(session);
    this.clicks = new Clicks(slateCapacity);
    this.reaction = new Reaction(slateCapacity);
    this.soldOutRegret = world.parameters().real(Setting.SOLD_OUT_REGRET);
    this.shiftDay = world.parameters().whole(Setting.SHIFT_DAY);
  }

  /** Makes it the turn of one seat's user, on the user's n-th session (0-based) and a day. */
  public void visit(int seat, int sessionNumber, int day) {
    session.open(seat, sessionNumber, day);
    int rested = sessionNumber == 0 ? 0 : day - cohort.lastDay[seat];
    fatigue.open(seat, rested);
    if (shiftDay > 0 && day >= shiftDay && (sessionNumber == 0 || day - rested < shiftDay)) {
      cohort.shiftTaste(seat);
    }
    cohort.lastDay[seat] = day;
    appeal.open();
    boredom.open();
    funnel.open();
    voice.open();
  }

  @Override
  public void open(Observation observation) {
    observation.visit().user = cohort.user(session.seat);
    observation.visit().clicks = cohort.clicks[session.seat];
  }

  @Override
  public Reaction react(Slate slate) {
    appeal.look(slate);
    fatigue.fade();
    choice.choose(appeal, session.slateKey, clicks);
    reaction.start(clicks.examined());
    hidden.add(HiddenCount.EXAMINED, clicks.examined());
    float worth = followClicks(slate);
    voice.hear(slate);
    mind.judge(slate, clicks, worth, voice.ignored());
    departure.decide(slate, reaction);
    if (reaction.left()) {
      hidden.addMicros(HiddenCount.SATISFACTION_MICROS, cohort.satisfaction[session.seat]);
    }
    boredom.nextSlate();
    session.nextSlate();
    return reaction;
  }

  /** What the user said and still means. */
  public @Nullable Instruction holding() {
    return voice.holding();
  }

  /** The day on which the present user comes back, or −1 for never; ask after the user left. */
  public int nextVisit() {
    int day = departure.nextVisit();
    if (day < 0) {
      hidden.add(HiddenCount.CHURNED_USERS, 1);
    }
    return day;
  }

  /** Completes a purchase that waited for this day; returns the item, or −1. */
  public int settle(int seat, int day) {
    return funnel.settle(seat, day);
  }

  /** Where the platform's predictions of the present user come from. */
  public PredictionSource predictions() {
    return predictor;
  }

  /** What the present user feels; for policies that are allowed to see truth. */
  public SlateAppeal appeal() {
    return appeal;
  }

  /** The sums that only the market knows. */
  public HiddenTally hidden() {
    return hidden;
  }

  /** The mean worth of the clicks, 0 without any. */
  private float followClicks(Slate slate) {
    float sum = 0;
    for (int click = 0; click < clicks.size(); click++) {
      int index = clicks.at(click);
      int item = slate.item(index);
      float relish = appeal.relish(item);
      hidden.addMicros(HiddenCount.RELISH_MICROS, relish);
      float worth = mind.worth(item, relish);
      sum += warehouse.soldOut(item) ? worth - soldOutRegret : worth;
      funnel.follow(index, item, relish, reaction);
      mind.absorb(item, click);
      appeal.drifted();
      boredom.click(world.topic[item]);
      cohort.clicks[session.seat]++;
    }
    return clicks.size() == 0 ? 0 : sum / clicks.size();
  }
}
