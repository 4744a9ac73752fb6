package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import io.vouch.simulator.benchmark.SimulatorBenchmark;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch bench simulator}: sessions per second of the simulated market. */
@Command(name = "simulator", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class BenchSimulatorCommand implements Callable<Integer> {
  private static final BenchMessages SAY = Messages.of(BenchMessages.class);

  private static final SimulatorBenchmark.Options STANDARD = SimulatorBenchmark.Options.standard();

  @Spec private CommandSpec spec;

  @Option(names = "--users", defaultValue = "100000")
  private int users = STANDARD.users();

  @Option(names = "--repeats", defaultValue = "5")
  private int repeats = STANDARD.repeats();

  @Option(names = "--threads", split = ",", defaultValue = "1,2")
  private List<Integer> threads = STANDARD.threads();

  @Option(names = "--choice", split = ",", defaultValue = "cascade,logit")
  private List<String> choiceModels = STANDARD.choiceModels();

  @Option(names = "--seed", defaultValue = "7")
  private long seed = STANDARD.seed();

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Machine before = Machine.now();
    SimulatorBenchmark.Result result =
        SimulatorBenchmark.run(
            new SimulatorBenchmark.Options(choiceModels, threads, users, repeats, seed),
            terminal::say);
    Document document =
        new Document(
            result.rows(),
            result.hashEqualAcrossThreads(),
            result.seed(),
            before.loadAverage(),
            Machine.now());
    if (json) {
      terminal.json(document);
    } else {
      print(terminal, document);
    }
    return result.hashEqualAcrossThreads() ? ExitCodes.OK : ExitCodes.SOFTWARE;
  }

  /**
   * What is printed as JSON.
   *
   * @param loadAverageBefore of the machine when the benchmark began: what others did
   * @param machine when it ended, the benchmark's own load included
   */
  record Document(
      List<SimulatorBenchmark.Row> rows,
      boolean hashEqualAcrossThreads,
      long seed,
      double loadAverageBefore,
      Machine machine) {}

  private static void print(Terminal terminal, Document document) {
    terminal.print(
        "%-16s %-10s %7s %22s %14s %15s %13s"
            .formatted(
                SAY.choiceModelColumn(),
                SAY.policyColumn(),
                SAY.threadsColumn(),
                SAY.sessionsColumn(),
                SAY.processorColumn(),
                "slates/session",
                "B/session"));
    for (SimulatorBenchmark.Row row : document.rows()) {
      terminal.print(
          "%-16s %-10s %7d %,12.0f ± %,7.0f %14.2f %15.2f %13.4f"
              .formatted(
                  row.choiceModel(),
                  row.policy(),
                  row.threads(),
                  row.sessionsPerSecond(),
                  row.spread(),
                  row.cpuMicrosPerSession(),
                  row.slatesPerSession(),
                  row.allocatedBytesPerSession()));
    }
    terminal.print(document.hashEqualAcrossThreads() ? SAY.sameEvents() : SAY.otherEvents());
    terminal.say(SAY.whatSpreadIs());
    terminal.say(
        SAY.loadBeforeAndNow(
            "%.1f".formatted(document.loadAverageBefore()), document.machine().sentence()));
  }
}
