package io.vouch.simulator.reference;

/**
 * RecSim's long-term satisfaction ("chocolate and kale") environment.
 *
 * <p>State: net positive exposure n₀ ~ U(−½, ½)/(1 − δ). The user always takes the first item, of
 * clickbait c: log engagement ~ N((c·5 + (1 − c)·4)·SAT, 1) with SAT = σ(0.01·n) of before; then n
 * ← 0.7·n − 2(c − ½) + N(0, 0.05). A session lasts 60 steps; its reward is the engagement.
 *
 * <p>Source: Ie et al. (2019), RecSim, long_term_satisfaction.py. The documentation there says +2(c
 * − ½); its code, and this port, say −2. Not thread-safe; same seed and session, same stream.
 */
public final class LongTermSatisfaction {
  private static final double MEMORY = 0.7;
  private static final double SENSITIVITY = 0.01;
  private static final double INNOVATION = 0.05;
  private static final double CHOC_MEAN = 5;
  private static final double KALE_MEAN = 4;
  private static final double CHOC_DEVIATION = 1;
  private static final double KALE_DEVIATION = 1;
  private static final int STEPS = 60;

  private final Stream stream = new Stream();
  private double exposure;
  private int stepsLeft;

  /** Starts a session. */
  public void reset(long seed, long session) {
    stream.restart(seed, session);
    exposure = (stream.uniform() - 0.5) / (1 - MEMORY);
    stepsLeft = STEPS;
  }

  /** The clickbait of an item, uniform in [0, 1). */
  public double sampleItem() {
    return stream.uniform();
  }

  /** Shows a slate whose first item has this clickbait, in [0, 1]; returns the engagement. */
  public double step(double clickbait) {
    double mean = (clickbait * CHOC_MEAN + (1 - clickbait) * KALE_MEAN) * satisfaction();
    double deviation = clickbait * CHOC_DEVIATION + (1 - clickbait) * KALE_DEVIATION;
    double engagement = StrictMath.exp(mean + deviation * stream.normal());
    exposure = MEMORY * exposure - 2 * (clickbait - 0.5) + INNOVATION * stream.normal();
    stepsLeft--;
    return engagement;
  }

  /** Whether the session is over. */
  public boolean over() {
    return stepsLeft <= 0;
  }

  /** The hidden net positive exposure. */
  public double exposure() {
    return exposure;
  }

  private double satisfaction() {
    return 1 / (1 + StrictMath.exp(-SENSITIVITY * exposure));
  }
}
