package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.CorrectionLimits;
import io.vouch.agent.tuning.control.GuardedController;
import io.vouch.agent.tuning.control.PlaceboController;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.agent.tuning.round.TuningMethod.StepSize;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.memory.VouchStore;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.simulator.experiment.SimulatedExperiment;
import io.vouch.tools.belief.CalibratedBelief;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.preference.PreferenceRule;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import io.vouch.tools.search.RandomSearch;
import java.util.List;

/** A study of three short rounds in a small simulated market. */
final class SmallStudy {
  static final StudyId ID = new StudyId("small");

  private SmallStudy() {}

  /** With a share of the people left to chance, for the gate. */
  static StudyPlan plan() {
    return plan(0.3);
  }

  static StudyPlan plan(double exploredShare) {
    return new StudyPlan(
        ID,
        MarketLayout.base(),
        new ParameterSpace(
            MarketLayout.base().weightByFactor().keySet().stream().map(Parameter::of).toList()),
        RelationKey.parse("gmv_per_user~influence.gmv"),
        List.of(
            new Guardrail(RelationKey.parse("orders_per_user~influence.order"), -0.02),
            new Guardrail(RelationKey.parse("ads_revenue_per_user~influence.ecpm"), -0.05)),
        new Schedule(3, 2, 4 * 3_600_000L, 0.5, 60, 40, 7, 1, exploredShare, 0));
  }

  /** With a controller that always does something, so that every step has an effect. */
  static TuningMethod method() {
    CorrectionLimits limits = CorrectionLimits.published();
    return new TuningMethod(
        "test",
        new CalibratedBelief(CalibratedBelief.Settings.standard()),
        true,
        PreferenceRule.published(),
        new GuardedController(new PlaceboController(3, limits), limits),
        new SearchedChoice(new RandomSearch()),
        StepSize.TRUST_REGION,
        1);
  }

  static Experiment market() {
    return new SimulatedExperiment(new MarketSettings(42, 0, 1_200, Season.DRIFT), 1);
  }

  static Rounds rounds(VouchStore store) {
    return new Rounds(plan(), method(), market(), store.tuning(), store.rankings());
  }
}
