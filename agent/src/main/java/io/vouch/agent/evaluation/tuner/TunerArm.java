package io.vouch.agent.evaluation.tuner;

import io.vouch.agent.tuning.control.CorrectionLimits;
import io.vouch.agent.tuning.control.GuardedController;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.agent.tuning.control.NoController;
import io.vouch.agent.tuning.control.PlaceboController;
import io.vouch.agent.tuning.control.RulesController;
import io.vouch.agent.tuning.round.SearchedChoice;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.agent.tuning.round.TuningMethod.StepSize;
import io.vouch.agent.tuning.round.WindowChoice;
import io.vouch.agent.tuning.surface.SurfaceChoice;
import io.vouch.agent.tuning.surface.SurfaceSettings;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.tools.belief.BeliefChannel;
import io.vouch.tools.belief.CalibratedBelief;
import io.vouch.tools.belief.FaithfulBelief;
import io.vouch.tools.preference.PreferenceRule;
import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.ParzenSearch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways to tune that are compared. None of them was chosen by looking at held-out worlds. */
public enum TunerArm {
  /** The base weights for ever. */
  STATIC,
  /** What the first offline search finds, for ever. */
  ONE_SHOT,
  /** A person's protocol as a script: one change of a fifth a day, kept if it helps. */
  HAND_TUNED,
  /** An offline search in every round that learns nothing: no belief, no preference. */
  STATELESS,
  /** Other random weights in every window, log-uniform within the bounds. */
  RANDOM,
  /** A Parzen estimator on measured utilities. */
  TPE_ONLINE,
  /** CMA-ES on measured utilities. */
  CMA_ES_ONLINE,
  /** Bayesian optimisation with known noise and constraints, windows only. */
  CONSTRAINED_BO,
  /** The same, where every guardrail is believed to hold with 90%. */
  CONSTRAINED_BO_CAUTIOUS,
  /**
   * Constrained optimisation joined with the paired offline metrics: a multi-task Gaussian process.
   */
  MULTI_TASK_GP,
  /** The same joined with what the platform predicts instead. */
  MULTI_TASK_GP_PREDICTED,
  /** The same, where every guardrail is believed to hold with 90%. */
  MULTI_TASK_GP_CAUTIOUS,
  /** A greedy quadratic response surface on shares and multipliers. */
  RIDGE_SURFACE,
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
  /** As published, within a trust region. */
  FAITHFUL_TRUST_REGION,
  /** Calibrated belief, one standard error of caution, a trust region, no controller. */
  CALIBRATED,
  /** The same with change detection. */
  CALIBRATED_RULES,
  /** The same with random corrections. */
  CALIBRATED_PLACEBO,
  /**
   * A response surface that joins windows and offline predictions, cautious of guardrails; what it
   * has confirmed is picked by what it believes.
   */
  OURS,
  /** The same windows; what is confirmed is picked by the single windows, as all others do. */
  OURS_PICKING_BY_WINDOW,
  /** The same with nothing expected of offline predictions, picking by windows too. */
  OURS_WITHOUT_OFFLINE;

  private static final Set<TunerArm> FAITHFULS = EnumSet.range(FAITHFUL, FAITHFUL_TRUST_REGION);

  private static final Set<TunerArm> CALIBRATEDS = EnumSet.range(CALIBRATED, CALIBRATED_PLACEBO);

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
    return this == STATELESS || isOurs() || FAITHFULS.contains(this) || CALIBRATEDS.contains(this);
  }

  private boolean isOurs() {
    return this == OURS || this == OURS_PICKING_BY_WINDOW || this == OURS_WITHOUT_OFFLINE;
  }

  /** The parts of an arm that has rounds. */
  public TuningMethod method(long seed) {
    return method(seed, new ParzenSearch());
  }

  /**
   * The parts of an arm that has rounds.
   *
   * @param search of the published objective, where the arm searches it
   */
  TuningMethod method(long seed, ParameterSearch search) {
    if (!hasRounds()) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The method (%s) has no rounds. Maybe one of %s is meant."
              .formatted(label(), learning()));
    }
    boolean isCalibrated = isOurs() || CALIBRATEDS.contains(this);
    BeliefChannel belief =
        isCalibrated
            ? new CalibratedBelief(CalibratedBelief.Settings.standard())
            : new FaithfulBelief();
    boolean hasPreference = this != FAITHFUL_WITHOUT_PREFERENCE && this != STATELESS;
    PreferenceRule rule = PreferenceRule.published();
    boolean isBounded = CALIBRATEDS.contains(this) || this == FAITHFUL_TRUST_REGION;
    return new TuningMethod(
        label(),
        belief,
        this != FAITHFUL_WITHOUT_BELIEF && this != STATELESS,
        hasPreference ? rule : rule.off(),
        controller(seed),
        choice(search),
        isBounded ? StepSize.TRUST_REGION : StepSize.UNBOUNDED,
        CALIBRATEDS.contains(this) ? 1 : 0);
  }

  private WindowChoice choice(ParameterSearch search) {
    if (!isOurs()) {
      return new SearchedChoice(search);
    }
    if (this == OURS_WITHOUT_OFFLINE) {
      return new SurfaceChoice(SurfaceSettings.standard(Map.of()).withoutOffline())
          .pickingByWindow();
    }
    SurfaceChoice choice = new SurfaceChoice(SurfaceSettings.standard(MarketStudy.predictions()));
    return this == OURS ? choice : choice.pickingByWindow();
  }

  private MetaController controller(long seed) {
    CorrectionLimits limits = CorrectionLimits.published();
    boolean hasRules = this == FAITHFUL_RULES || this == CALIBRATED_RULES;
    boolean isPlacebo = this == FAITHFUL_PLACEBO || this == CALIBRATED_PLACEBO;
    MetaController inner = hasRules ? new RulesController(limits) : new NoController();
    return new GuardedController(isPlacebo ? new PlaceboController(seed, limits) : inner, limits);
  }
}
