package io.vouch.simulator.scenario;

import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.scenario.ScenarioResult.Contender;
import io.vouch.simulator.truth.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a scenario: per seed a fresh world and population, in which every contender meets the same
 * users and the same chance.
 */
public final class ScenarioRunner {
  private final ChoiceModel choice;

  public ScenarioRunner(ChoiceModel choice) {
    this.choice = choice;
  }

  /** Runs seeds {@code options.seed() … options.seed() + seeds − 1}. */
  public ScenarioResult run(Scenario scenario, RunOptions options, int seeds) {
    List<String> names = new ArrayList<>();
    List<List<RunResult>> runs = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      RunOptions seeded = options.seed(options.seed() + s);
      Simulation simulation =
          new Simulation(World.of(scenario.parameters(), seeded.seed()), choice);
      List<RecommenderPolicy> policies = scenario.casting().cast(simulation, seeded).all();
      for (int n = 0; n < policies.size(); n++) {
        if (s == 0) {
          names.add(policies.get(n).name());
          runs.add(new ArrayList<>());
        }
        runs.get(n).add(simulation.run(policies.get(n), seeded));
      }
    }
    List<Contender> contenders = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      contenders.add(new Contender(names.get(n), runs.get(n)));
    }
    return new ScenarioResult(scenario, seeds, contenders);
  }
}
