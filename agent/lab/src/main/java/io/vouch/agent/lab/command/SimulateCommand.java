package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.report.ResponseDistribution;
import io.vouch.simulator.report.ScenarioReport;
import io.vouch.simulator.report.Transcripts;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.Scenario;
import io.vouch.simulator.scenario.ScenarioResult;
import io.vouch.simulator.scenario.ScenarioRunner;
import io.vouch.simulator.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate}: asks the simulated market one question. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    subcommands = {
      SimulateChatCommand.class,
      SimulateCalibrateCommand.class,
      SimulateFidelityCommand.class,
      SimulatePopulationCommand.class
    },
    versionProvider = BuildVersion.class)
final class SimulateCommand implements Callable<Integer> {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  /** Oracle, baseline and known-bad come first. */
  private static final int OWN_POLICIES = 3;

  @Spec private CommandSpec spec;

  @Option(names = "--scenario", paramLabel = "NAME")
  private @Nullable String scenario;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "random,popularity,item-to-item,vouch")
  private List<String> policies = List.of();

  @Option(names = "--users", defaultValue = "1024")
  private int users = 1_024;

  @Option(names = "--days", defaultValue = "14")
  private int days = 14;

  @Option(names = "--seed", defaultValue = "1")
  private long seed = 1;

  @Option(names = "--seeds", defaultValue = "3")
  private int seeds = 3;

  @Option(names = "--slate-size", defaultValue = "10")
  private int slateSize = 10;

  @Option(names = "--choice")
  private @Nullable String choice;

  @Mixin private WorldOptions world;

  @Option(names = "--population", defaultValue = "everybody")
  private String population = "everybody";

  @Mixin private PersonaOptions personas;

  @Option(names = "--persona-weight", paramLabel = "WEIGHT", defaultValue = "0.5")
  private float personaWeight = 0.5f;

  @Option(names = "--threads")
  private @Nullable Integer threads;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  /**
   * The whole answer as JSON.
   *
   * @param distributions of responses by segment, first seed, of the scenario's own policies
   */
  record Document(
      ScenarioReport report,
      List<ResponseDistribution> distributions,
      @Nullable SimulatedPersonas personas,
      List<String> notes,
      Machine machine) {}

  @Override
  public Integer call() {
    Scenario named = Scenarios.named(required());
    WorldOptions.Fitted fitted = world.in(named);
    Scenario asked = fitted == null ? named : fitted.scenario();
    Path file = report;
    if (file != null) {
      ReportFile.requireWritable(file);
    }
    Terminal terminal = terminal();
    RunOptions options = options();
    SimulatedPersonas.Opened opened =
        SimulatedPersonas.open(population, personas, personaWeight, terminal::say);
    ScenarioRunner runner =
        new ScenarioRunner(
            ChoiceModels.named(choiceIn(fitted)), opened.crowd(), guests(), terminal::say);
    opened.admit(runner.questions(asked, seeds), terminal::say);
    ScenarioResult result = runner.run(asked, options, seeds);
    ScenarioReport measured = ScenarioReport.of(result, opened.crowd().title());
    SimulatedPersonas spoke = opened.report();
    List<String> notes = new ArrayList<>();
    if (fitted != null) {
      notes.add(fitted.sentence());
    }
    if (spoke != null) {
      notes.add(spoke.sentence());
    }
    List<ResponseDistribution> distributions =
        file != null || json ? distributions(runner, asked, options, terminal) : List.of();
    if (file != null) {
      terminal.say(SAY.writingSessions());
      ReportFile.write(
          file,
          SimulationPage.of(
              new SimulationPage.Content(
                  measured, notes, distributions, transcripts(runner, asked, options)),
              Machine.now()));
      terminal.say(SAY.reportWritten(file));
    }
    if (json) {
      terminal.json(new Document(measured, distributions, spoke, notes, Machine.now()));
    } else {
      SimulationText.lines(measured).forEach(terminal::print);
      notes.forEach(terminal::print);
    }
    return ExitCodes.OK;
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json") boolean asJson) {
    SimulationNames names = SimulationNames.all();
    if (asJson) {
      terminal().json(names);
    } else {
      names.lines().forEach(terminal()::print);
    }
    return ExitCodes.OK;
  }

  private String choiceIn(WorldOptions.@Nullable Fitted fitted) {
    String asked = choice;
    if (asked != null) {
      return asked;
    }
    return fitted == null ? "cascade" : fitted.choiceModel();
  }

  private String required() {
    String name = scenario;
    if (name == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.needsScenario());
    }
    return name;
  }

  private RunOptions options() {
    if (seeds < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooFewSeeds(seeds));
    }
    Integer workers = threads;
    return new RunOptions(
        users,
        days,
        slateSize,
        workers == null ? Runtime.getRuntime().availableProcessors() : workers,
        seed,
        false);
  }

  private List<HousePolicy> guests() {
    return policies.equals(List.of("none"))
        ? List.of()
        : policies.stream().map(HousePolicy::named).distinct().toList();
  }

  /** Of the scenario's oracle, baseline and known-bad policy, in the market of the first seed. */
  private static List<ResponseDistribution> distributions(
      ScenarioRunner runner, Scenario asked, RunOptions options, Terminal terminal) {
    terminal.say(SAY.distributing());
    Simulation market = runner.market(asked, options.seed());
    List<ResponseDistribution> distributions = new ArrayList<>();
    for (RecommenderPolicy policy :
        runner.policies(asked, market, options).subList(0, OWN_POLICIES)) {
      distributions.addAll(ResponseDistribution.of(market, policy, options));
    }
    return distributions;
  }

  private static Map<String, List<Transcripts.Transcript>> transcripts(
      ScenarioRunner runner, Scenario asked, RunOptions options) {
    Simulation market = runner.market(asked, options.seed());
    Map<String, List<Transcripts.Transcript>> byPolicy = new LinkedHashMap<>();
    for (RecommenderPolicy policy : runner.policies(asked, market, options)) {
      byPolicy.put(policy.name(), Transcripts.of(market, policy, options));
    }
    return byPolicy;
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
