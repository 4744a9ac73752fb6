package io.vouch.tools.belief;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.messages.Messages;

/** The check that an observation belongs to a relation and its uplifts are fractions. */
final class Fractions {
  private static final BeliefMessages SAY = Messages.of(BeliefMessages.class);

  /**
   * The largest offline uplift at which the published update cannot diverge: it contracts while
   * {@code η·(1 + u²) < 2}, that is u &lt; 3 at η = 0.2. An online uplift beyond it is a mistake
   * too.
   */
  private static final double LARGEST = 3;

  private Fractions() {}

  static void check(Relation relation, UpliftObservation observation) {
    if (!relation.key().equals(observation.relation())) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.observationOfAnotherRelation(observation.relation(), relation.key()));
    }
    check(relation, observation.offlineUplift());
    check(relation, observation.online().value());
  }

  private static void check(Relation relation, double uplift) {
    if (!(Math.abs(uplift) < LARGEST)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.upliftOutOfRange(uplift, relation.key()));
    }
  }
}
