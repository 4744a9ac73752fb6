package io.vouch.simulator.market;

import org.jspecify.annotations.Nullable;

/**
 * What a recommender sees when it has to fill the next slate: who, when, what was clicked lately,
 * what was said, what is in stock, and the platform's own prediction of taste. Mutable and reused,
 * one per thread; hidden state never enters.
 */
public final class Observation {
  /** How many of a user's latest clicks are kept. */
  public static final int RECENT = 8;

  private static final Slate NOTHING = new Slate(0);

  private final float[] prediction;
  private final PredictionSource source;
  private final Stock stock;
  private final int[] recent = new int[RECENT];
  private int recentCount;
  private Slate lastSlate = NOTHING;
  private boolean predicted;
  private @Nullable Instruction instruction;
  private Visit visit = new Visit();
  private int slate;

  public Observation(int dimensions, PredictionSource source, Stock stock) {
    this.prediction = new float[dimensions];
    this.source = source;
    this.stock = stock;
  }

  /** Starts a session of a user; the recent clicks of the user follow by {@link #remember}. */
  public void open(Visit of) {
    visit = of;
    slate = 0;
    recentCount = 0;
    predicted = false;
    instruction = null;
    lastSlate = NOTHING;
  }

  /**
   * Moves on to the next slate, after what was shown (which must stay as it is until the next move)
   * and what now holds of what was said.
   */
  public void advance(Slate shown, @Nullable Instruction holding) {
    lastSlate = shown;
    instruction = holding;
    slate++;
  }

  /** Adds a click, the latest one last; the oldest is forgotten when there are too many. */
  public void remember(int item) {
    if (recentCount == RECENT) {
      System.arraycopy(recent, 1, recent, 0, RECENT - 1);
      recentCount--;
    }
    recent[recentCount++] = item;
  }

  /** Who is served and when. */
  public Visit visit() {
    return visit;
  }

  /** How many slates this session has seen, 0 for the first. */
  public int slate() {
    return slate;
  }

  /** How many recent clicks are known, at most {@link #RECENT}. */
  public int recentCount() {
    return recentCount;
  }

  /** The n-th of the recent clicks, the oldest first. */
  public int recent(int n) {
    return recent[n];
  }

  /** The slate before this one; empty at the start of a session. */
  public Slate lastSlate() {
    return lastSlate;
  }

  /** What the user said and still means, if anything. */
  public @Nullable Instruction instruction() {
    return instruction;
  }

  public Stock stock() {
    return stock;
  }

  /** The platform's prediction of the user's taste, made once a session; not to be changed. */
  public float[] prediction() {
    if (!predicted) {
      source.predict(prediction);
      predicted = true;
    }
    return prediction;
  }

  /** Who is served and when; mutable, owned by the market. */
  public static final class Visit {
    /** The user's number. */
    public long user;

    /** The user's place in the cohort, 0 … cohort size − 1. */
    public int seat;

    /** 0 for the user's first session. */
    public int session;

    /** 0 for the first day of the simulation. */
    public int day;

    /** The share of the day that is over, in [0, 1). */
    public float timeOfDay;

    /** How often the user has clicked so far. */
    public int clicks;

    /** The key of the policy's own chance; the same for every policy. */
    public long chanceKey;
  }
}
