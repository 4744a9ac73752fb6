package io.vouch.agent.studies;

import io.vouch.agent.evaluation.tuner.MarketStudy;
import io.vouch.agent.evaluation.tuner.TunerArm;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.domain.StudyId;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.simulator.experiment.SimulatedExperiment;

/** Where studies of the simulated market are set up. */
public final class StudyBench {
  private final TuningStore store;
  private final RankingConfigurationStore rankings;
  private final Controllers controllers;

  public StudyBench(
      TuningStore store, RankingConfigurationStore rankings, Controllers controllers) {
    this.store = store;
    this.rankings = rankings;
    this.controllers = controllers;
  }

  /**
   * The rounds of a study, which begins now if there is none of that name.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if it was begun with another setup;
   *     INVALID_REQUEST if the method or the controller is not known
   */
  public Rounds rounds(StudyId study, StudySetup setup, int threads) {
    TuningMethod method = method(setup);
    new Studies(store).begun(study, setup);
    MarketStudy market = setup.study();
    return new Rounds(
        market.plan(study, threads),
        method,
        new SimulatedExperiment(market.market(), threads),
        new Rounds.Kept(store, rankings, setup.budget()));
  }

  private TuningMethod method(StudySetup setup) {
    long seed = setup.study().market().seed() + setup.study().market().noise();
    TuningMethod method = TunerArm.of(setup.study().arm()).method(seed);
    MetaController controller = controllers.of(setup.controller(), seed);
    return controller == null
        ? method
        : new TuningMethod(
            method.name(),
            method.belief(),
            method.isLearning(),
            method.preference(),
            controller,
            method.choice(),
            method.steps(),
            method.caution());
  }
}
