package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The record of one round: what was searched, where it ran, what came of it.
 *
 * @param round 1-based
 * @param deployment null until it ran
 * @param outcome null until it was observed
 */
public record Episode(
    EpisodeKey key,
    int round,
    SearchedParameters searched,
    @Nullable Deployment deployment,
    @Nullable OnlineOutcome outcome) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  public Episode {
    if (round < 1 || (outcome != null && deployment == null)) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.episodeMalformed(key, round));
    }
  }

  /** How far it has come. */
  public EpisodeStatus status() {
    if (outcome != null) {
      return EpisodeStatus.ONLINE;
    }
    return deployment == null ? EpisodeStatus.OFFLINE : EpisodeStatus.DEPLOYED;
  }
}
