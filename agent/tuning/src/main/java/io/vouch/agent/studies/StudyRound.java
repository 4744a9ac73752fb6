package io.vouch.agent.studies;

import io.vouch.agent.tuning.round.GateAnswer;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.EpisodeStatus;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TargetRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a round promised and what its window gave.
 *
 * @param multipliers by parameter, of the base weights
 * @param offlineUplifts what the search promised, fractions by offline metric
 * @param influence share of each factor group under these weights, summing to 1
 * @param targetRanges the offline ranges searched within
 * @param outcome uplifts with standard errors by online metric; missing until the window is over
 * @param gate what the off-policy gate said before the window; missing until it was asked
 */
public record StudyRound(
    int round,
    String episode,
    EpisodeStatus status,
    double objective,
    Map<String, Double> multipliers,
    Map<String, Double> offlineUplifts,
    Map<String, Double> influence,
    Map<String, TargetRange> targetRanges,
    @Nullable Deployment deployment,
    @Nullable OnlineOutcome outcome,
    @Nullable Gate gate) {

  /**
   * The off-policy gate's word on a configuration before anybody saw it.
   *
   * @param reason one sentence or two
   * @param figures {@code reward}, {@code estimates} and {@code costOfExploration}, as far as there
   *     were any
   */
  public record Gate(GateAnswer verdict, String reason, Map<String, Object> figures) {}
}
