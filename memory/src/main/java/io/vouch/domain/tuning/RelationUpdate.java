package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;

/**
 * One change of a relation.
 *
 * @param method {@code lms}, {@code calibrated}, or the name of the controller that moved it
 */
public record RelationUpdate(EpisodeKey episode, String method, Relation before, Relation after) {
  public RelationUpdate {
    if (!before.key().equals(after.key())) {
      throw new VouchException(
          ErrorCode.INTERNAL,
          "The update of relation (%s) must not make another one (%s) of it."
              .formatted(before.key(), after.key()));
    }
  }
}
