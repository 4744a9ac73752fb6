package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.messages.Messages;

/**
 * An allowed range of an offline metric's uplift and what leaving it costs: {@code weight ·
 * violation²}.
 *
 * @param metric an offline metric's name
 * @param range of its relative uplift against the base weights
 * @param penaltyWeight λ, not negative; the published seeds are 15,000 to 30,000
 */
public record MetricRange(String metric, TargetRange range, double penaltyWeight) {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  public MetricRange {
    if (!(penaltyWeight >= 0) || !Double.isFinite(penaltyWeight)) {
      throw new VouchException(
          ErrorCode.CONFIGURATION, SAY.penaltyWeightOutOfRange(penaltyWeight, metric));
    }
  }
}
