package io.vouch.simulator.experiment;

import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.WindowRun.Weighing;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Assignment;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.ExploredWeights;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.offpolicy.ActionLog;
import io.vouch.tools.offpolicy.LoggedAction;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Map<WindowId, List<ArmCount.Logged>> logs = new HashMap<>();

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
    List<ArmCount> counts = counts(plan);
    List<ArmOutcome> outcomes = new ArrayList<>();
    for (int arm = 0; arm < counts.size(); arm++) {
      outcomes.add(outcome(plan.arms().get(arm), counts.get(arm)));
    }
    return new WindowReport(plan.id(), plan.startMillis(), plan.endMillis(), outcomes);
  }

  private List<ArmCount> counts(WindowPlan plan) {
    List<Weighing> weights = plan.arms().stream().map(arm -> weighing(plan, arm)).toList();
    List<ArmCount> counts =
        new WindowRun(settings, inventory, true, threads)
            .run(
                plan.startMillis(),
                weights,
                person -> Assignment.arm(plan.salt(), name(person), plan.arms()));
    plan.arms().stream()
        .filter(arm -> arm.exploration() != null)
        .forEach(arm -> logs.put(plan.id(), counts.get(plan.arms().indexOf(arm)).logged));
    return counts;
  }

  private static String name(int person) {
    return "person" + person;
  }

  private static Weighing weighing(WindowPlan plan, Arm arm) {
    Exploration exploration = arm.exploration();
    if (exploration == null) {
      double[] weights = weights(arm.configuration());
      return person -> weights;
    }
    ExploredWeights explored = new ExploredWeights(arm.configuration(), exploration);
    double[][] sets = new double[ExploredWeights.SETS][];
    for (int set = 0; set < sets.length; set++) {
      sets[set] = weights(explored.configuration(set));
    }
    return new Weighing() {
      @Override
      public double[] weights(int person) {
        return sets[ExploredWeights.set(plan.salt(), name(person))];
      }

      @Override
      public boolean isLogged() {
        return true;
      }
    };
  }

  /** What people of the exploring arm ordered, and who ranked for them. */
  @Override
  public Optional<RandomisedLog> randomised(WindowId window, RankingConfiguration configuration) {
    WindowPlan plan = book.known(window);
    status(window);
    List<ArmCount.Logged> logged = logs.getOrDefault(window, List.of());
    return plan.arms().stream()
        .filter(arm -> arm.exploration() != null && logged.size() > 1)
        .findFirst()
        .map(arm -> {
          List<LoggedAction> rows = new ArrayList<>();
          for (ArmCount.Logged one : logged) {
            int set = ExploredWeights.set(plan.salt(), name(one.person()));
            double reward = one.x()[MarketLayout.ORDERS];
            rows.add(new LoggedAction(0, set, reward, 1.0 / ExploredWeights.SETS));
          }
          return new RandomisedLog(
              new ActionLog(1, ExploredWeights.SETS, rows),
              new ExploredWeights(arm.configuration(), Objects.requireNonNull(arm.exploration()))
                  .towards(configuration),
              MarketLayout.METRICS.get(MarketLayout.ORDERS));
        });
  }

  private static ArmOutcome outcome(Arm arm, ArmCount count) {
    Map<String, RatioTally> tallies = new TreeMap<>();
    for (int metric = 0; metric < count.tallies.length; metric++) {
      tallies.put(MarketLayout.METRICS.get(metric), count.tallies[metric]);
    }
    return new ArmOutcome(
        arm.name(), arm.configuration().version(), count.people, count.people, tallies);
  }

  private static double[] weights(RankingConfiguration configuration) {
    return MarketLayout.FACTORS.weights(configuration.weightByFactor());
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
