package io.vouch.tools.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;

/**
 * One side of an experiment.
 *
 * @param name unique in its plan, such as {@code control}
 * @param configuration what ranks for its people
 * @param trafficShare of all units, in (0, 1]
 */
public record Arm(String name, RankingConfiguration configuration, double trafficShare) {
  public Arm {
    if (!(trafficShare > 0 && trafficShare <= 1)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The traffic share (%s) of arm (%s) must be in (0, 1].".formatted(trafficShare, name));
    }
  }
}
