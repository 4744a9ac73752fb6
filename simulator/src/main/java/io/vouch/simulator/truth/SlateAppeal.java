package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.choice.Appeal;
import io.vouch.simulator.market.Slate;
import org.jspecify.annotations.Nullable;

/**
 * What the present user sees in a slate.
 *
 * <p>v = θ·x + pull − β·log p + z − φ·F_topic − ψ·[seen in this session] − B·[sponsored], and for a
 * persona what a language model said of such items ({@link PersonaAppeals}); pull is quality and
 * clickbait, p the price relative to the typical one, z the hidden factor of the pair, F the
 * topic's fatigue, B ad blindness. A topic the user is bored of is out of the question.
 */
public final class SlateAppeal implements Appeal {
  private static final float OUT_OF_THE_QUESTION = 30f;

  private final float[] traits;
  private final float[] worth;
  private final int[] topicOf;
  private final float[] vectors;
  private final int dimensions;
  private final Cohort cohort;
  private final UserSession session;
  private final Boredom boredom;
  private final Fatigue fatigue;
  private final TasteBound bound;
  private final float pairSd;
  private final float fatigueEffect;
  private final float repeatPenalty;
  private final float adEffect;
  private Slate slate = new Slate(0);

  private final PersonaAppeals personas;

  // The present user, copied from the cohort when a session opens.
  private long userKey;
  private float priceSlope;
  private float noChoiceWeight;
  private float @Nullable [] persona;

  SlateAppeal(UserSession session, Boredom boredom, Fatigue fatigue) {
    this.session = session;
    this.fatigue = fatigue;
    this.bound = new TasteBound(session);
    this.cohort = session.cohort;
    World world = session.world;
    this.traits = world.traits;
    this.worth = world.worth;
    this.topicOf = world.topic;
    this.vectors = world.vectors;
    this.personas = world.personas;
    this.dimensions = world.dimensions;
    this.boredom = boredom;
    WorldParameters of = world.parameters();
    this.pairSd = of.real(Setting.PAIR_SD);
    this.fatigueEffect = of.real(Setting.FATIGUE_EFFECT);
    this.repeatPenalty = of.real(Setting.REPEAT_PENALTY);
    this.adEffect = of.real(Setting.AD_EFFECT);
  }

  void open() {
    userKey = cohort.userKey[session.seat];
    priceSlope = cohort.priceSlope[session.seat];
    noChoiceWeight = Elementary.exp(cohort.noChoice[session.seat]);
    persona = personas.shiftsOf(cohort.kind[session.seat], cohort.segment[session.seat]);
    bound.open();
  }

  /** The user's taste has drifted after a click. */
  void drifted() {
    bound.move();
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

  /** All that is cheap to know, and taste at its best. */
  @Override
  public float utilityAtMost(int index) {
    int item = slate.item(index);
    int topic = topicOf[item];
    return apartFromTaste(item, topic) + bound.atMost(item, topic);
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
    return apartFromTaste(item, topicOf[item]) + taste(item);
  }

  /** How good the item would turn out to be for the present user: θ·x + worth + z − φ·F. */
  public float relish(int item) {
    return taste(item) + worth[item] + pair(item) - fatigueEffect * fatigue.of(topicOf[item]);
  }

  /** The hidden factor of user and item: it moves clicks and purchases alike. */
  float pair(int item) {
    return pairSd * Chance.bell(userKey, Purpose.PAIR, item);
  }

  private float apartFromTaste(int item, int topic) {
    int at = item * World.TRAITS;
    float utility =
        traits[at + World.PULL]
            - priceSlope * traits[at + World.LOG_PRICE]
            + pair(item)
            - fatigueEffect * fatigue.of(topic);
    if (persona != null) {
      utility += persona[personas.kindOf(item)];
    }
    if (session.seen(item)) {
      utility -= repeatPenalty;
    }
    return boredom.with(topic) ? utility - OUT_OF_THE_QUESTION : utility;
  }

  private float taste(int item) {
    return Elementary.dot(cohort.taste, session.tasteStart, vectors, item * dimensions, dimensions);
  }
}
