package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.arm.OfflineLibrary;
import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.domain.StudyId;
import io.vouch.domain.WindowId;
import io.vouch.simulator.experiment.CrowdOracle;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One world of one scenario with all that its arms share: the population, the offline trials and
 * the judge. Used by one thread.
 */
final class TunerWorld {
  private final TunerScenario scenario;
  private final long seed;
  private final CrowdOracle oracle;
  private final StudyPlan plan;
  private final TunerEvaluation.Size size;
  private @Nullable List<OfflineLibrary> libraries;
  private final Judge judge;

  TunerWorld(TunerScenario scenario, long seed, TunerEvaluation.Size size) {
    this.scenario = scenario;
    this.seed = seed;
    MarketSettings market = scenario.market(seed, size.people());
    this.oracle = new CrowdOracle(market, size.kinds());
    int windows = size.windows() + scenario.warmWindows();
    this.plan =
        MarketStudy.plan(
            new StudyId("benchmark"),
            market,
            scenario.guardrails(),
            new Schedule(
                windows,
                ArmRun.CONFIRMING_WINDOWS,
                MarketStudy.WINDOW_MILLIS,
                0.5,
                size.requests(),
                size.measured(),
                seed,
                1));
    this.size = size;
    this.judge = new Judge(oracle, this, windows);
  }

  /** Of the requests that are logged in that window. */
  private OfflineLibrary library(int window) {
    Experiment aa = oracle.experiment(0);
    WindowId id = new WindowId("log");
    long start = window * MarketStudy.WINDOW_MILLIS;
    aa.start(
        WindowPlan.against(
            id,
            plan.base(),
            plan.base(),
            new WindowPlan.Traffic(0.5, start, MarketStudy.WINDOW_MILLIS)));
    LoggedRequests logged = aa.snapshot(id, size.requests());
    return new OfflineLibrary(plan, logged, size.trials(), seed + window);
  }

  TunerScenario scenario() {
    return scenario;
  }

  long seed() {
    return seed;
  }

  StudyPlan plan() {
    return plan;
  }

  /** The offline trials, made when an arm first needs them. */
  List<OfflineLibrary> libraries() {
    List<OfflineLibrary> known = libraries;
    if (known == null) {
      known = List.of(library(0), library(1));
      libraries = known;
    }
    return known;
  }

  Judge judge() {
    return judge;
  }

  /** An experiment with other people of the same world. */
  Experiment experiment(long noise) {
    return oracle.experiment(noise);
  }
}
