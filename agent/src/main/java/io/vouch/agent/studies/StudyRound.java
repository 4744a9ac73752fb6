package io.vouch.agent.studies;

import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TargetRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a round promised and what its window gave.
 *
 * @param status {@code OFFLINE}, {@code DEPLOYED} or {@code ONLINE}
 * @param multipliers by parameter, of the base weights
 * @param offlineUplifts what the search promised, fractions by offline metric
 * @param influence share of each factor group under these weights, summing to 1
 * @param targetRanges the offline ranges searched within
 * @param outcome uplifts with standard errors by online metric; missing until the window is over
 */
public record StudyRound(
    int round,
    String episode,
    String status,
    double objective,
    Map<String, Double> multipliers,
    Map<String, Double> offlineUplifts,
    Map<String, Double> influence,
    Map<String, TargetRange> targetRanges,
    @Nullable Deployment deployment,
    @Nullable OnlineOutcome outcome) {}
