package io.vouch.agent.web;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.VouchException;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.report.ScenarioReport;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.scenario.Crowd;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.ScenarioRunner;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * The simulations that were started from a page: one at a time, in the background, the newest kept
 * in memory until the server stops. Thread-safe.
 */
@Singleton
class SimulationRuns {
  private static final Logger LOG = Logger.getLogger(SimulationRuns.class);
  private static final int KEPT = 20;
  private static final String CHOICE = "cascade";
  private static final String POPULATION = "everybody";

  /** Oracle, baseline and known-bad policy. */
  private static final int OWN_POLICIES = 3;

  /** What a policy that learns sees first, per seed: 2,000 users for 14 days. */
  private static final long LEARNING_USER_DAYS = 2_000L * 14;

  private static final RunOptions PROBE = new RunOptions(64, 2, 10, 1, 1, false);

  private final IdSource ids;
  private final InstantSource clock;
  private final List<SimulationRun> runs = new ArrayList<>();

  @Inject
  SimulationRuns(IdSource ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a simulation would cost.
   *
   * @param seconds from a run of 64 users for 2 days just now, scaled; right within a factor of two
   *     or three
   */
  @Schema(name = "SimulationCost")
  public record Cost(long userDays, double seconds, long modelTokens, double money, String how) {}

  /** Projects the cost by running a little of it. */
  Cost project(SimulationToRun asked) {
    long start = System.nanoTime();
    new ScenarioRunner(ChoiceModels.named(CHOICE)).run(asked.asked(), PROBE, 1);
    double probed = (System.nanoTime() - start) / 1e9;
    long learners = asked.guests().stream().filter(SimulationRuns::learns).count();
    long userDays =
        asked.seedCount()
            * ((long) contenders(asked) * asked.userCount() * asked.dayCount()
                + learners * LEARNING_USER_DAYS);
    double perUserDay = probed / (OWN_POLICIES * PROBE.users() * (double) PROBE.days());
    return new Cost(
        userDays,
        userDays * perUserDay,
        0,
        0,
        "a run of 64 users for 2 days, measured just now on this server and scaled; what learns"
            + " first sees 2,000 users for 14 days per seed");
  }

  /**
   * Starts a simulation.
   *
   * @throws VouchException CONFLICT while another one runs
   */
  synchronized SimulationRun start(SimulationToRun asked) {
    asked.asked();
    asked.guests();
    asked.options();
    if (runs.stream().anyMatch(SimulationRun::isRunning)) {
      throw new VouchException(
          ErrorCode.CONFLICT, "A simulation runs already. Maybe wait until it is done.");
    }
    SimulationRun run = new SimulationRun(ids.next(), asked, clock.millis());
    runs.addFirst(run);
    if (runs.size() > KEPT) {
      runs.removeLast();
    }
    Thread.ofPlatform().daemon().name("vouch-simulation").start(() -> work(run));
    return run;
  }

  /** The newest first. */
  synchronized List<SimulationRun> all() {
    return List.copyOf(runs);
  }

  /**
   * The simulation of that id.
   *
   * @throws VouchException NOT_FOUND if there is none
   */
  synchronized SimulationRun find(String id) {
    return runs.stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                "There is no simulation (%s). Maybe the server was restarted since."
                    .formatted(id)));
  }

  static int contenders(SimulationToRun asked) {
    return OWN_POLICIES + asked.guests().size();
  }

  private static boolean learns(HousePolicy policy) {
    return switch (policy) {
      case POPULARITY, ITEM_TO_ITEM, VOUCH -> true;
      case RANDOM, PREDICTED, ORACLE -> false;
    };
  }

  private void work(SimulationRun run) {
    SimulationToRun asked = run.asked();
    Consumer<String> progress = run::tell;
    try {
      ScenarioRunner runner =
          new ScenarioRunner(
              ChoiceModels.named(CHOICE), Crowd.of(POPULATION), asked.guests(), progress);
      ScenarioReport report =
          ScenarioReport.of(
              runner.run(asked.asked(), asked.options(), asked.seedCount()), POPULATION);
      run.done(report, clock.millis());
    } catch (VouchException e) {
      run.failed(String.valueOf(e.getMessage()), clock.millis());
    } catch (RuntimeException e) {
      LOG.error("a simulation failed", e);
      run.failed("Something went wrong inside Vouch. Maybe see the server's log.", clock.millis());
    }
  }
}
