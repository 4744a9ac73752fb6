package io.vouch.domain.ranking;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A versioned set of factor weights: the only thing a tuner may change about the ranking.
 *
 * @param version its unique name
 * @param weightByFactor finite weights by factor name; a factor that is not named has weight 0
 * @param note who made it and why
 */
public record RankingConfiguration(
    String version, Map<String, Double> weightByFactor, String note) {
  private static final RankingMessages SAY = Messages.of(RankingMessages.class);

  public RankingConfiguration {
    weightByFactor.forEach((factor, weight) -> {
      if (!Double.isFinite(weight)) {
        throw new VouchException(
            ErrorCode.CONFIGURATION, SAY.weightNotFinite(weight, factor, version));
      }
    });
    weightByFactor = Collections.unmodifiableMap(new TreeMap<>(weightByFactor));
  }

  /** The weight of a factor; 0 where the configuration does not name it. */
  public double weight(String factor) {
    return weightByFactor.getOrDefault(factor, 0.0);
  }
}
