package io.vouch.simulator.policy;

import io.vouch.simulator.market.Listings;

/**
 * Scores random candidates by the platform's own estimates and shows the best: the shape of every
 * ranking with predictions.
 *
 * <p>score = a·affinity + c·clickAppeal + q·quality + p·log price + what was said; affinity is the
 * predicted one, noisy and at times stale. The candidates of a slate are a random window of a
 * shuffled catalogue, so they are distinct and lie side by side in memory. Items shown earlier in
 * the session come last, and sold-out ones are left out if {@code minded} says so.
 *
 * @param name the name under which results are reported
 * @param candidates how many candidates are scored per slate, at least 1
 * @param weights the weights of the score
 * @param hearing what to do with instructions
 * @param minded what else to mind
 */
public record ScoredPolicy(
    String name, int candidates, Weights weights, Hearing hearing, Minded minded)
    implements RecommenderPolicy {
  public ScoredPolicy {
    if (candidates < 1) {
      throw new IllegalArgumentException(
          "The number of candidates (" + candidates + ") of " + name + " must be at least 1.");
    }
  }

  /** 100 candidates by predicted relish, following instructions and minding everything. */
  public static ScoredPolicy standard(String name) {
    return new ScoredPolicy(name, 100, Weights.RELISH, Hearing.FOLLOW, Minded.ALL);
  }

  /** The same policy that does something else with instructions. */
  public ScoredPolicy hearing(String newName, Hearing other) {
    return new ScoredPolicy(newName, candidates, weights, other, minded);
  }

  /** The same policy with other weights. */
  public ScoredPolicy weighing(String newName, Weights other) {
    return new ScoredPolicy(newName, candidates, other, hearing, minded);
  }

  /** The same policy that minds other things. */
  public ScoredPolicy minding(String newName, Minded other) {
    return new ScoredPolicy(newName, candidates, weights, hearing, other);
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return new ScoringRecommender(this, listings);
  }

  /**
   * The weights of the score.
   *
   * @param affinity of the predicted affinity of user and item
   * @param clickAppeal of the estimated pull on clicks
   * @param quality of the estimated quality
   * @param logPrice of the logarithm of the price in cents
   */
  public record Weights(float affinity, float clickAppeal, float quality, float logPrice) {
    /** Affinity and quality: what the user will be glad of. */
    public static final Weights RELISH = new Weights(1, 0, 1, 0);

    /** Affinity and click appeal: what the user will click. */
    public static final Weights CLICKS = new Weights(1, 1, 0, 0);
  }

  /**
   * What a policy minds besides the score.
   *
   * @param stock leaves out what is sold out
   * @param shown puts what was shown in this session last
   * @param fresh uses today's prediction; otherwise the one of the user's first visit for ever
   */
  public record Minded(boolean stock, boolean shown, boolean fresh) {
    public static final Minded ALL = new Minded(true, true, true);
  }
}
