package io.vouch.agent.studies;

import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.agent.tuning.round.WindowChoice;
import io.vouch.domain.StudyId;
import io.vouch.memory.VouchStore;
import io.vouch.simulator.experiment.SimulatedExperiment;
import io.vouch.tools.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/** Where studies are set up, of the simulated market and on real people. */
public final class StudyBench {
  private final VouchStore store;
  private final Controllers controllers;
  private final LiveExperiment live;

  /**
   * @param live the real surface
   */
  public StudyBench(VouchStore store, Controllers controllers, LiveExperiment live) {
    this.store = store;
    this.controllers = controllers;
    this.live = live;
  }

  /**
   * The rounds of a study, which begins now if there is none of that name.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if it was begun with another setup
   */
  public Rounds rounds(StudyId study, StudySetup asked, int threads) {
    TuningMethod method = method(asked);
    StudySetup setup = new Studies(store.tuning()).begun(study, asked);
    Experiment experiment =
        setup.isSimulated() ? new SimulatedExperiment(setup.market().market(), threads) : live;
    return new Rounds(
        setup.plan(study, threads),
        method,
        experiment,
        new Rounds.Kept(store.tuning(), store.rankings(), setup.budget()));
  }

  private TuningMethod method(StudySetup setup) {
    long seed =
        setup.isSimulated() ? setup.market().market().seed() + setup.market().market().noise() : 1;
    TuningMethod method = setup.method().method(seed);
    return with(
        method,
        controllers.of(setup.controller(), seed),
        setup.isSimulated() ? method.choice() : LiveStudy.choice());
  }

  private static TuningMethod with(
      TuningMethod method, @Nullable MetaController controller, WindowChoice choice) {
    return new TuningMethod(
        method.name(),
        method.belief(),
        method.isLearning(),
        method.preference(),
        controller == null ? method.controller() : controller,
        choice,
        method.steps(),
        method.caution());
  }
}
