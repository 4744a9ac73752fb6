package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * One change of a relation.
 *
 * @param method {@code lms}, {@code calibrated}, or the name of the controller that moved it
 */
public record RelationUpdate(EpisodeKey episode, String method, Relation before, Relation after) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  public RelationUpdate {
    if (!before.key().equals(after.key())) {
      throw new VouchException(
          ErrorCode.INTERNAL, SAY.updateOfAnotherRelation(before.key(), after.key()));
    }
  }
}
