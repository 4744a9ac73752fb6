package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.MetaController;
import io.vouch.tools.belief.BeliefChannel;
import io.vouch.tools.preference.PreferenceRule;

/**
 * How a study learns: the parts that an ablation exchanges.
 *
 * @param isLearning false keeps every relation at its prior: the ablation of the belief channel
 * @param controller already within its guard
 * @param choice how the weights of a window are chosen: as published by a search
 * @param steps how far a round may go from the base
 * @param caution standard errors of the belief by which a guardrail is kept
 */
public record TuningMethod(
    String name,
    BeliefChannel belief,
    boolean isLearning,
    PreferenceRule preference,
    MetaController controller,
    WindowChoice choice,
    StepSize steps,
    double caution) {

  /** How far the multipliers of a round may be from 1. */
  public enum StepSize {
    /** As far as the study's bounds: as published. */
    UNBOUNDED,
    /**
     * Within a factor that starts at 1.5, grows by 1.35 after a round that kept every guardrail and
     * shrinks by 1.6 after one that did not, never below 1.2: a trust region, not published.
     */
    TRUST_REGION
  }
}
