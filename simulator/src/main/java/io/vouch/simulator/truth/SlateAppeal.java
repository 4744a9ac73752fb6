package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.choice.Appeal;
import io.vouch.simulator.market.Slate;

/**
 * What the present user sees in a slate.
 *
 * <p>v = θ·x + pull − β·log p + z − φ·F_topic − ψ·[seen in this session] − B·[sponsored]; pull is
 * quality and clickbait, p the price relative to the typical one, z the hidden factor of the pair,
 * F the topic's fatigue, B ad blindness. A topic the user is bored of is out of the question.
 */
public final class SlateAppeal implements Appeal {
  private static final float OUT_OF_THE_QUESTION = 30f;

  /** An item's vector has length 1, up to rounding. */
  private static final float LONGEST_ITEM = 1.001f;

  private final World world;
  private final Cohort cohort;
  private final Session session;
  private final Boredom boredom;
  private final float pairSd;
  private final float fatigueEffect;
  private final float repeatPenalty;
  private final float adEffect;
  private final float mostTaste;
  private Slate slate = new Slate(0);

  // The present user, copied from the cohort when a session opens.
  private long userKey;
  private float priceSlope;
  private float noChoiceWeight;

  SlateAppeal(Session session, Boredom boredom) {
    this.session = session;
    this.cohort = session.cohort;
    this.world = session.world;
    this.boredom = boredom;
    WorldParameters of = world.parameters();
    this.pairSd = of.real(Setting.PAIR_SD);
    this.fatigueEffect = of.real(Setting.FATIGUE_EFFECT);
    this.repeatPenalty = of.real(Setting.REPEAT_PENALTY);
    this.adEffect = of.real(Setting.AD_EFFECT);
    this.mostTaste = of.real(Setting.TASTE_SCALE) * LONGEST_ITEM;
  }

  void open() {
    userKey = cohort.userKey[session.seat];
    priceSlope = cohort.priceSlope[session.seat];
    noChoiceWeight = Elementary.exp(cohort.noChoice[session.seat]);
  }

  void look(Slate at) {
    slate = at;
  }

  @Override
  public int size() {
    return slate.size();
  }

  @Override
  public float utility(int index) {
    float utility = utilityOf(slate.item(index));
    return slate.sponsored(index) ? utility - adEffect * cohort.adBlindness[session.seat] : utility;
  }

  /** Taste at its best (Cauchy–Schwarz), and nothing of what can only lower the utility. */
  @Override
  public float utilityAtMost(int index) {
    int item = slate.item(index);
    return mostTaste + plainUtility(item);
  }

  @Override
  public float noChoice() {
    return cohort.noChoice[session.seat];
  }

  @Override
  public float noChoiceWeight() {
    return noChoiceWeight;
  }

  @Override
  public float positionSlope() {
    return cohort.positionSlope[session.seat];
  }

  @Override
  public float positionFactor() {
    return cohort.positionFactor[session.seat];
  }

  /** The utility of any item, unsponsored, for the present user, position aside. */
  public float utilityOf(int item) {
    int topic = world.topic[item];
    float utility =
        taste(item)
            + plainUtility(item)
            - fatigueEffect * cohort.fatigue[session.fatigueStart + topic];
    if (session.seen(item)) {
      utility -= repeatPenalty;
    }
    return boredom.with(topic) ? utility - OUT_OF_THE_QUESTION : utility;
  }

  /** How good the item would turn out to be for the present user: θ·x + worth + z − φ·F. */
  public float relish(int item) {
    return taste(item)
        + world.traits[item * World.TRAITS + World.WORTH]
        + pair(item)
        - fatigueEffect * cohort.fatigue[session.fatigueStart + world.topic[item]];
  }

  /** The hidden factor of user and item: it moves clicks and purchases alike. */
  float pair(int item) {
    return pairSd * Chance.bell(userKey, Purpose.PAIR, item);
  }

  private float plainUtility(int item) {
    int traits = item * World.TRAITS;
    return world.traits[traits + World.PULL]
        - priceSlope * world.traits[traits + World.LOG_PRICE]
        + pair(item);
  }

  private float taste(int item) {
    return Elementary.dot(
        cohort.taste, session.tasteStart, world.vectors, item * world.dimensions, world.dimensions);
  }
}
