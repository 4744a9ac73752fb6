package io.vouch.agent.studies;

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
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.belief.BeliefChannel;
import io.vouch.tools.belief.CalibratedBelief;
import io.vouch.tools.belief.FaithfulBelief;
import io.vouch.tools.preference.PreferenceRule;
import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.ParzenSearch;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a study can learn in rounds of search and window. None of them was chosen by
 * looking at held-out worlds.
 */
public enum StudyMethod implements StoredCode {
  /** An offline search in every round that learns nothing: no belief, no preference. */
  STATELESS,
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

  private static final StudyMessages SAY = Messages.of(StudyMessages.class);
  private static final Set<StudyMethod> CALIBRATEDS = EnumSet.range(CALIBRATED, CALIBRATED_PLACEBO);

  /** Its name for people and files, such as {@code faithful-without-belief}. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The method of that name.
   *
   * @throws VouchException INVALID_REQUEST if there is none
   */
  public static StudyMethod of(String code) {
    return StoredCode.find(StudyMethod.class, code)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST,
                SAY.unknownMethod(code, StoredCode.codes(StudyMethod.class))));
  }

  private boolean isOurs() {
    return this == OURS || this == OURS_PICKING_BY_WINDOW || this == OURS_WITHOUT_OFFLINE;
  }

  /** Its parts. */
  public TuningMethod method(long seed) {
    return method(seed, new ParzenSearch());
  }

  /**
   * Its parts.
   *
   * @param search of the published objective, where the method searches it
   */
  public TuningMethod method(long seed, ParameterSearch search) {
    boolean isCalibrated = isOurs() || CALIBRATEDS.contains(this);
    BeliefChannel belief =
        isCalibrated
            ? new CalibratedBelief(CalibratedBelief.Settings.standard())
            : new FaithfulBelief();
    boolean hasPreference = this != FAITHFUL_WITHOUT_PREFERENCE && this != STATELESS;
    PreferenceRule rule = PreferenceRule.published();
    boolean isBounded = CALIBRATEDS.contains(this) || this == FAITHFUL_TRUST_REGION;
    return new TuningMethod(
        code(),
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
