package io.vouch.tools.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One side of an experiment.
 *
 * @param name unique in its plan, such as {@code control}
 * @param configuration what ranks for its people
 * @param trafficShare of all units, in (0, 1]
 * @param exploration how its weights are left to chance; null where the configuration itself ranks
 */
public record Arm(
    String name,
    RankingConfiguration configuration,
    double trafficShare,
    @Nullable Exploration exploration) {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  /** An arm that leaves nothing to chance. */
  public Arm(String name, RankingConfiguration configuration, double trafficShare) {
    this(name, configuration, trafficShare, null);
  }

  public Arm {
    if (!(trafficShare > 0 && trafficShare <= 1)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.trafficShareOutOfRange(trafficShare, name));
    }
  }
}
