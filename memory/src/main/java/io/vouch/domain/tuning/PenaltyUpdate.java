package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;

/**
 * One change of a penalty weight.
 *
 * @param metric the constrained offline metric
 * @param method {@code seed}, {@code rule}, or the name of the controller that asked for it
 * @param pressure how far outside its bound the online metric was, in units of its threshold;
 *     negative where it was inside; 0 where nothing was measured
 * @param step the change of the weight's logarithm before clamping
 */
public record PenaltyUpdate(
    String metric,
    EpisodeKey episode,
    String method,
    double pressure,
    double step,
    double oldWeight,
    double newWeight) {}
