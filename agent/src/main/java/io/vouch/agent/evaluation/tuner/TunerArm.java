package io.vouch.agent.evaluation.tuner;

import io.vouch.agent.tuning.control.CorrectionLimits;
import io.vouch.agent.tuning.control.GuardedController;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.agent.tuning.control.NoController;
import io.vouch.agent.tuning.control.PlaceboController;
import io.vouch.agent.tuning.control.RulesController;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.agent.tuning.round.TuningMethod.StepSize;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.tools.belief.BeliefChannel;
import io.vouch.tools.belief.CalibratedBelief;
import io.vouch.tools.belief.FaithfulBelief;
import io.vouch.tools.preference.PreferenceRule;
import io.vouch.tools.search.ParzenSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways to tune that are compared. None of them was chosen by looking at this comparison. */
public enum TunerArm {
  /** The base weights for ever. */
  STATIC,
  /** Other random weights in every window, log-uniform within the bounds. */
  RANDOM,
  /** As published, without a controller. */
  FAITHFUL,
  /** The same, every relation kept at its prior. */
  FAITHFUL_WITHOUT_BELIEF,
  /** The same, every penalty weight kept at its seed. */
  FAITHFUL_WITHOUT_PREFERENCE,
  /** As published, with change detection for the model. */
  FAITHFUL_RULES,
  /** As published, with random corrections for the model. */
  FAITHFUL_PLACEBO,
  /** Calibrated belief, one standard error of caution, a trust region, no controller. */
  OURS,
  /** The same with change detection. */
  OURS_RULES,
  /** The same with random corrections. */
  OURS_PLACEBO;

  /** Its name for people and files, such as {@code faithful-without-belief}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The arm of that name.
   *
   * @throws VouchException INVALID_REQUEST if there is none
   */
  public static TunerArm of(String label) {
    return Arrays.stream(values())
        .filter(arm -> arm.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST,
                "The method (%s) is not known. Maybe one of %s is meant."
                    .formatted(label, learning())));
  }

  /** The names of those that learn in rounds. */
  public static List<String> learning() {
    return Arrays.stream(values()).filter(TunerArm::hasRounds).map(TunerArm::label).toList();
  }

  /** Whether it learns in rounds. */
  public boolean hasRounds() {
    return this != STATIC && this != RANDOM;
  }

  /** The parts of an arm that has rounds. */
  public TuningMethod method(long seed) {
    boolean isOurs = name().startsWith("OURS");
    BeliefChannel belief =
        isOurs ? new CalibratedBelief(CalibratedBelief.Settings.standard()) : new FaithfulBelief();
    PreferenceRule rule = PreferenceRule.published();
    return new TuningMethod(
        label(),
        belief,
        this != FAITHFUL_WITHOUT_BELIEF,
        this == FAITHFUL_WITHOUT_PREFERENCE ? rule.off() : rule,
        controller(seed),
        new ParzenSearch(),
        isOurs ? StepSize.TRUST_REGION : StepSize.UNBOUNDED,
        isOurs ? 1 : 0);
  }

  private MetaController controller(long seed) {
    CorrectionLimits limits = CorrectionLimits.published();
    MetaController inner =
        switch (this) {
          case FAITHFUL_RULES, OURS_RULES -> new RulesController(limits);
          case FAITHFUL_PLACEBO, OURS_PLACEBO -> new PlaceboController(seed, limits);
          case STATIC,
              RANDOM,
              FAITHFUL,
              FAITHFUL_WITHOUT_BELIEF,
              FAITHFUL_WITHOUT_PREFERENCE,
              OURS ->
              new NoController();
        };
    return new GuardedController(inner, limits);
  }
}
