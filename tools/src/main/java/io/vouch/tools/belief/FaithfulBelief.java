package io.vouch.tools.belief;

import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.domain.tuning.UpliftObservation;

/**
 * The published belief channel: least mean squares, once per round, blind to noise.
 *
 * <p>{@code e = u_on − (α·u_off + β); α += η·e·u_off; β += η·e} with η = 0.2, in this order of
 * operations, in doubles. Source: "Let the Agent Steer" (arXiv 2603.27765), §2.3.
 *
 * <p>What follows from it, and is not repaired here: the slope hardly moves (gain η·u² = 0.0066 a
 * round at an uplift of 18%), so it is in practice a tracker of the intercept; 26% of a bias is
 * left after six rounds and 5% after 14; and an intercept that is already right jitters by a third
 * of the measurement's noise for ever, √(η/(2−η))·σ.
 */
public final class FaithfulBelief implements BeliefChannel {
  /** As published. */
  public static final double LEARNING_RATE = 0.2;

  /** The prior is not published: the offline uplift is taken at its word. */
  private static final double PRIOR_SLOPE = 1;

  @Override
  public String name() {
    return "lms";
  }

  @Override
  public Relation prior(RelationKey key) {
    return new Relation(key, PRIOR_SLOPE, 0, LEARNING_RATE, Uncertainty.NONE);
  }

  @Override
  public Relation update(Relation relation, UpliftObservation observation) {
    Fractions.check(relation, observation);
    double offline = observation.offlineUplift();
    double error =
        observation.online().value() - (relation.slope() * offline + relation.intercept());
    return relation.with(
        relation.slope() + relation.learningRate() * error * offline,
        relation.intercept() + relation.learningRate() * error,
        Uncertainty.NONE);
  }
}
