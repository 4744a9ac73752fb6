package io.vouch.simulator.experiment;

import io.vouch.domain.WindowId;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Assignment;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simulated market as a platform sees it: counts per arm and logged requests, nothing true.
 *
 * <p>A window ends the moment it is started; its people, assigned by {@link Assignment}, are a pure
 * function of settings and plan. An experiment made anew from the same settings and started with
 * the same plans is the same experiment, bit for bit, on any number of threads. Not thread-safe.
 */
public final class SimulatedExperiment implements Experiment {
  private final MarketSettings settings;
  private final Inventory inventory;
  private final int threads;
  private final WindowBook book = new WindowBook();

  public SimulatedExperiment(MarketSettings settings, int threads) {
    this.settings = settings;
    this.inventory = new Inventory(settings.seed());
    this.threads = threads;
  }

  @Override
  public ExperimentDescription description() {
    return MarketLayout.description("simulated market", settings);
  }

  @Override
  public void start(WindowPlan plan) {
    book.start(plan);
  }

  @Override
  public WindowStatus status(WindowId window) {
    return book.complete(window, this::report);
  }

  private WindowReport report(WindowPlan plan) {
    List<double[]> weights = plan.arms().stream().map(SimulatedExperiment::weights).toList();
    List<ArmCount> counts =
        new WindowRun(settings, inventory, true, threads)
            .run(
                plan.startMillis(),
                weights,
                person -> Assignment.arm(plan.salt(), "person" + person, plan.arms()));
    List<ArmOutcome> outcomes = new ArrayList<>();
    for (int arm = 0; arm < counts.size(); arm++) {
      outcomes.add(outcome(plan.arms().get(arm), counts.get(arm)));
    }
    return new WindowReport(plan.id(), plan.startMillis(), plan.endMillis(), outcomes);
  }

  private static ArmOutcome outcome(Arm arm, ArmCount count) {
    Map<String, RatioTally> tallies = new TreeMap<>();
    for (int metric = 0; metric < count.tallies.length; metric++) {
      tallies.put(MarketLayout.METRICS.get(metric).name(), count.tallies[metric]);
    }
    return new ArmOutcome(
        arm.name(), arm.configuration().version(), count.people, count.people, tallies);
  }

  private static double[] weights(Arm arm) {
    return MarketLayout.FACTORS.weights(arm.configuration().weightByFactor());
  }

  /** The requests of the first people of the window, whoever ranked for them. */
  @Override
  public LoggedRequests snapshot(WindowId window, int mostRequests) {
    WindowPlan plan = book.known(window);
    Climate climate = Climate.at(settings, plan.startMillis());
    Visit visit = new Visit(inventory, settings.traits(), settings.visitSeed());
    LoggedRequests.Builder builder = LoggedRequests.of(MarketLayout.FACTORS);
    for (int person = 0; person < Math.min(mostRequests, settings.visitors()); person++) {
      visit.draw(plan.startMillis(), person, climate);
      builder.add(visit.factors, visit.advertised);
    }
    return builder.build();
  }
}
