package io.vouch.simulator.reference;

/**
 * RecSim's interest exploration environment.
 *
 * <p>Two types of user (0.3, 0.7) and two topics of items (0.2, 0.8). Affinity of a user to a topic
 * ~ lognormal(((0.1, 0.7), (0.7, 0.1)), 0.1) by type and topic; quality of an item ~
 * lognormal((0.8, 0.2), 0.1) by topic. Choice: multinomial logit in affinity + quality, 5 for
 * nothing. Nothing changes within a session; the reward is the clicks.
 *
 * <p>Source: Ie et al. (2019), RecSim, interest_exploration.py. The original never ends a session;
 * this port ends after a given number of steps. Not thread-safe; same seed and session, same
 * stream.
 */
public final class InterestExploration {
  private static final double FIRST_TYPE = 0.3;
  private static final double FIRST_TOPIC = 0.2;
  private static final double[][] AFFINITY_MEAN = {{0.1, 0.7}, {0.7, 0.1}};
  private static final double[] QUALITY_MEAN = {0.8, 0.2};
  private static final double DEVIATION = 0.1;
  private static final double NOTHING = 5;

  private final Stream stream = new Stream();
  private final double[] affinity = new double[2];
  private final double[] weights;
  private final int steps;
  private int stepsLeft;

  /** A market of slates of this size and sessions of this many steps. */
  public InterestExploration(int slateSize, int steps) {
    this.weights = new double[slateSize + 1];
    this.steps = steps;
  }

  /** Starts a session. */
  public void reset(long seed, long session) {
    stream.restart(seed, session);
    int type = stream.uniform() < FIRST_TYPE ? 0 : 1;
    for (int topic = 0; topic < affinity.length; topic++) {
      affinity[topic] = StrictMath.exp(AFFINITY_MEAN[type][topic] + DEVIATION * stream.normal());
    }
    stepsLeft = steps;
  }

  /** Shows a slate of newly made items; returns the clicks, 0 or 1. */
  public int step() {
    int size = weights.length - 1;
    for (int i = 0; i < size; i++) {
      int topic = stream.uniform() < FIRST_TOPIC ? 0 : 1;
      double quality = StrictMath.exp(QUALITY_MEAN[topic] + DEVIATION * stream.normal());
      weights[i] = StrictMath.exp(affinity[topic] + quality);
    }
    weights[size] = StrictMath.exp(NOTHING);
    stepsLeft--;
    return stream.weighted(weights, size + 1) < size ? 1 : 0;
  }

  /** Whether the session is over. */
  public boolean over() {
    return stepsLeft <= 0;
  }
}
