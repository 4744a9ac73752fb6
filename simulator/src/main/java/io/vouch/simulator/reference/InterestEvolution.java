package io.vouch.simulator.reference;

/**
 * RecSim's interest evolution environment with the utility model of its experiments.
 *
 * <p>20 topics; an item has one topic and a quality ~ N(μ_topic, 0.1), μ from −3 to 0 over the
 * first 14 topics and from 0 to 3 over the last 6; it lasts 4 minutes. Interests I ~ U(−1, 1) per
 * topic; budget 200. Choice in proportion to I + 1 for each item and 2 for none. Watching w =
 * min(budget, 4) of topic k: I_k ← I_k ± 0.3(1 − |I_k|)(1 − I_k), + with probability (I_k + 1)/2,
 * cut to [−1, 1]; budget ← budget − w + (0.9/3.4)·w·quality. Nothing chosen: budget − ½. The
 * session ends with the budget; its reward is the time watched.
 *
 * <p>Source: Ie et al. (2019), RecSim, interest_evolution.py. Not thread-safe; same seed and
 * session, same stream.
 */
public final class InterestEvolution {
  private static final int TOPICS = 20;
  private static final int TRASHY = 14;
  private static final double LARGEST_QUALITY = 3;
  private static final double QUALITY_DEVIATION = 0.1;
  private static final double MINUTES = 4;
  private static final double BUDGET = 200;
  private static final double NOTHING = 1;
  private static final double LEAST_SCORE = -1;
  private static final double STEP = 0.3;
  private static final double REFUND = 0.9 / 3.4;
  private static final double IDLE_COST = 0.5;

  private final Stream stream = new Stream();
  private final double[] interests = new double[TOPICS];
  private final int[] topics;
  private final double[] qualities;
  private final double[] weights;
  private double budget;

  /** A market whose slates have this many items. */
  public InterestEvolution(int slateSize) {
    this.topics = new int[slateSize];
    this.qualities = new double[slateSize];
    this.weights = new double[slateSize + 1];
  }

  /** Starts a session. */
  public void reset(long seed, long session) {
    stream.restart(seed, session);
    for (int topic = 0; topic < TOPICS; topic++) {
      interests[topic] = 2 * stream.uniform() - 1;
    }
    budget = BUDGET;
  }

  /** Shows a slate of newly made items; returns the minutes watched. */
  public double step() {
    int size = topics.length;
    for (int i = 0; i < size; i++) {
      topics[i] = stream.below(TOPICS);
      qualities[i] = meanQuality(topics[i]) + QUALITY_DEVIATION * stream.normal();
      weights[i] = interests[topics[i]] - LEAST_SCORE;
    }
    weights[size] = NOTHING - LEAST_SCORE;
    int chosen = stream.weighted(weights, size + 1);
    if (chosen == size) {
      budget -= IDLE_COST;
      return 0;
    }
    return watch(topics[chosen], qualities[chosen]);
  }

  /** Whether the session is over. */
  public boolean over() {
    return budget <= 0;
  }

  private double watch(int topic, double quality) {
    double watched = Math.min(budget, MINUTES);
    double interest = interests[topic];
    double change = STEP * (1 - Math.abs(interest)) * (1 - interest);
    boolean towards = stream.uniform() < (interest + 1) / 2;
    double changed = towards ? interest + change : interest - change;
    interests[topic] = Math.max(-1, Math.min(1, changed));
    budget += REFUND * watched * quality - watched;
    return watched;
  }

  private static double meanQuality(int topic) {
    return topic < TRASHY
        ? -LARGEST_QUALITY + LARGEST_QUALITY * topic / (TRASHY - 1)
        : LARGEST_QUALITY * (topic - TRASHY) / (TOPICS - TRASHY - 1);
  }
}
