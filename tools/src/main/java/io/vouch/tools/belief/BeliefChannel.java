package io.vouch.tools.belief;

import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.UpliftObservation;

/** A way to learn a relation from observations, one after another. Pure and thread-safe. */
public interface BeliefChannel {
  /** What its updates are recorded as, lower case. */
  String name();

  /** What is believed before anything was observed. */
  Relation prior(RelationKey key);

  /**
   * The relation after one more observation.
   *
   * @throws io.vouch.domain.VouchException INVALID_REQUEST if the observation is of another
   *     relation or its uplifts are not fractions
   */
  Relation update(Relation relation, UpliftObservation observation);
}
