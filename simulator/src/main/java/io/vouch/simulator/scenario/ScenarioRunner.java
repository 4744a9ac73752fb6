package io.vouch.simulator.scenario;

import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.persona.PersonaRater;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.scenario.ScenarioResult.Contender;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a scenario: per seed a fresh world and population, in which every contender meets the same
 * users and the same chance.
 */
public final class ScenarioRunner {
  private static final ScenarioMessages SAY = Messages.of(ScenarioMessages.class);

  private final ChoiceModel choice;
  private final Clientele crowd;
  private final Population population;
  private final List<HousePolicy> guests;
  private final Consumer<String> progress;

  /** Runs the contenders of the scenario itself, among users who are all of one kind. */
  public ScenarioRunner(ChoiceModel choice) {
    this(choice, Clientele.of(Population.EVERYBODY.name()), List.of(), line -> {});
  }

  /**
   * Runs the scenario's contenders and others.
   *
   * @param crowd who the users are
   * @param guests who enter beside them, unless a contender has the same name
   * @param progress is told in a line what runs next
   */
  public ScenarioRunner(
      ChoiceModel choice, Clientele crowd, List<HousePolicy> guests, Consumer<String> progress) {
    this.choice = choice;
    this.crowd = crowd;
    this.population = crowd.members();
    this.guests = List.copyOf(guests);
    this.progress = progress;
  }

  /** Runs seeds {@code options.seed() … options.seed() + seeds − 1}. */
  public ScenarioResult run(Scenario scenario, RunOptions options, int seeds) {
    List<String> names = new ArrayList<>();
    List<List<RunResult>> runs = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      RunOptions seeded = options.seed(options.seed() + s);
      Simulation simulation = market(scenario, seeded.seed());
      List<RecommenderPolicy> policies = policies(scenario, simulation, seeded);
      for (int n = 0; n < policies.size(); n++) {
        if (s == 0) {
          names.add(policies.get(n).name());
          runs.add(new ArrayList<>());
        }
        progress.accept(
            SAY.runningPolicy(seeded.seed(), s + 1, seeds, names.get(n), n + 1, policies.size()));
        runs.get(n).add(simulation.run(policies.get(n), seeded));
      }
    }
    List<Contender> contenders = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      contenders.add(new Contender(names.get(n), runs.get(n)));
    }
    return new ScenarioResult(scenario, seeds, contenders);
  }

  /** What the personas of a run are asked: once per seed, segment of personas and taste. */
  public Questions questions(Scenario scenario, int seeds) {
    PersonaRater rater = crowd.rater();
    if (rater == null) {
      return new Questions(0, 0);
    }
    int tastes = (int) scenario.parameters().get(Setting.SEGMENTS);
    int topics = (int) scenario.parameters().get(Setting.TOPICS);
    int count = seeds * tastes * population.personaSegments();
    return new Questions(count, (long) count * rater.tokensOf(World.personaOffers(topics)));
  }

  /**
   * What a language model would be asked.
   *
   * @param tokens input and output, roughly
   */
  public record Questions(int count, long tokens) {}

  /** The market of one seed. */
  public Simulation market(Scenario scenario, long seed) {
    World world = World.of(scenario.parameters(), population, seed);
    PersonaRater rater = crowd.rater();
    return new Simulation(
        rater == null ? world : world.withPersonas(rater, crowd.weight()), choice);
  }

  /** Everybody who recommends in the market of one seed, in the order of the report. */
  public List<RecommenderPolicy> policies(
      Scenario scenario, Simulation simulation, RunOptions options) {
    List<RecommenderPolicy> policies =
        new ArrayList<>(scenario.casting().cast(simulation, options).all());
    for (HousePolicy guest : guests) {
      if (policies.stream().noneMatch(policy -> policy.name().equals(guest.policyName()))) {
        policies.add(guest.in(simulation, options));
      }
    }
    return policies;
  }
}
