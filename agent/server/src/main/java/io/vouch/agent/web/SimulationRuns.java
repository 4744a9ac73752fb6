package io.vouch.agent.web;

import io.vouch.agent.web.ConsoleRuns.Cost;
import io.vouch.agent.web.ConsoleRuns.Order;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.report.ScenarioReport;
import io.vouch.simulator.report.Transcripts;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.scenario.Clientele;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.ScenarioRunner;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Scenarios of the simulated market, asked from a page. Thread-safe. */
@Singleton
class SimulationRuns {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final String CHOICE = "cascade";
  private static final String POPULATION = "everybody";

  /** Oracle, baseline and known-bad policy. */
  private static final int OWN_POLICIES = 3;

  /** What a policy that learns sees first, per seed: 2,000 users for 14 days. */
  private static final long LEARNING_USER_DAYS = 2_000L * 14;

  private static final RunOptions PROBE = new RunOptions(64, 2, 10, 1, 1, false);

  private final ConsoleRuns runs;
  private final InstantSource clock;

  @Inject
  SimulationRuns(ConsoleRuns runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * What is kept of a scenario.
   *
   * @param transcripts the first sessions of a few users under each policy, in words
   */
  record Outcome(ScenarioReport scenario, Map<String, List<Transcripts.Transcript>> transcripts) {}

  /** Projects the cost by running a little of it. */
  Cost project(SimulationToRun asked) {
    long start = clock.millis();
    new ScenarioRunner(ChoiceModels.named(CHOICE)).run(asked.asked(), PROBE, 1);
    double probed = (clock.millis() - start) / 1e3;
    long learners = asked.guests().stream().filter(SimulationRuns::learns).count();
    long userDays =
        asked.seedCount()
            * ((long) contenders(asked) * asked.userCount() * asked.dayCount()
                + learners * LEARNING_USER_DAYS);
    double perUserDay = probed / (OWN_POLICIES * PROBE.users() * (double) PROBE.days());
    return ConsoleRuns.free(userDays * perUserDay, userDays, "user-days", SAY.basisOfCost());
  }

  /**
   * Starts a simulation.
   *
   * @throws io.vouch.domain.VouchException CONFLICT while something else runs
   */
  ConsoleRuns.View start(SimulationToRun asked) {
    asked.asked();
    asked.guests();
    asked.options();
    int steps = contenders(asked) * asked.seedCount();
    return runs.start(
        new Order(JobKind.SIMULATION, asked.scenario(), asked, steps),
        tell -> outcome(asked, tell));
  }

  private static int contenders(SimulationToRun asked) {
    return OWN_POLICIES + asked.guests().size();
  }

  private static boolean learns(HousePolicy policy) {
    return switch (policy) {
      case POPULARITY, ITEM_TO_ITEM, VOUCH -> true;
      case RANDOM, PREDICTED, ORACLE -> false;
    };
  }

  private static Outcome outcome(SimulationToRun asked, Consumer<String> tell) {
    ScenarioRunner runner =
        new ScenarioRunner(
            ChoiceModels.named(CHOICE), Clientele.of(POPULATION), asked.guests(), tell);
    ScenarioReport report =
        ScenarioReport.of(
            runner.run(asked.asked(), asked.options(), asked.seedCount()), POPULATION);
    tell.accept(SAY.writingSessions());
    Map<String, List<Transcripts.Transcript>> byPolicy = new LinkedHashMap<>();
    Simulation market = runner.market(asked.asked(), 1);
    for (RecommenderPolicy policy : runner.policies(asked.asked(), market, asked.options())) {
      byPolicy.put(policy.name(), Transcripts.of(market, policy, asked.options()));
    }
    return new Outcome(report, byPolicy);
  }
}
