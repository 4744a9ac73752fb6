package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.DeadlineBenchmark;
import io.vouch.agent.lab.bench.HangingEndpoint;
import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.bench.SessionBenchmark;
import io.vouch.agent.lab.bench.Spread;
import io.vouch.agent.lab.bench.StoreBenchmark;
import io.vouch.agent.lab.bench.TurnBenchmark;
import io.vouch.agent.lab.house.Products;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch bench}: the repository's benchmarks on this machine, in a directory that
 * is removed again.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {BenchSimulatorCommand.class, BenchSearchCommand.class})
final class BenchCommand implements Runnable {
  private static final BenchMessages SAY = Messages.of(BenchMessages.class);

  private static final long SEED = DemoMarket.STANDARD_SEED;
  private static final int SMALL = 1_200;

  private final Products products;

  @Spec private CommandSpec spec;

  BenchCommand(Products products) {
    this.products = products;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.needsBenchmark());
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list() {
    terminal().print(SAY.listStore());
    terminal().print(SAY.listTurn());
    terminal().print(SAY.listStart());
    terminal().print(SAY.listSessions());
    terminal().print(SAY.listDeadline());
    terminal().print(SAY.listSimulator());
    terminal().print(SAY.listSearch());
    return ExitCodes.OK;
  }

  @Command(name = "store", mixinStandardHelpOptions = true)
  int store(@Option(names = "--json") boolean json) {
    StoreBenchmark.Result result =
        new ScratchDirectory()
            .with(directory -> new StoreBenchmark(SEED, products::store).run(directory));
    if (json) {
      terminal().json(result);
    } else {
      terminal().print(text(SAY.rowsInLargeBatches(), result.eventRows()));
      terminal().print(text(SAY.rowsInSmallBatches(), result.smallBatches()));
      terminal().print(text(SAY.itemsFound(result.threads()), result.pointReads()));
      terminal().print(text(SAY.itemsFoundOnOneThread(), result.pointReadsOneThread()));
      terminal().print(result.machine().sentence());
    }
    return ExitCodes.OK;
  }

  @Command(name = "turn", mixinStandardHelpOptions = true)
  int turn(
      @Option(names = "--json") boolean json,
      @Option(names = "--items", defaultValue = "12000") int items,
      @Option(names = "--conversations", defaultValue = "100") int conversations) {
    TurnBenchmark.Result result =
        new ScratchDirectory()
            .with(directory -> {
              try (RunningProduct product = shop(directory, items)) {
                return new TurnBenchmark(product.chat(), product.budgets())
                    .run(items, conversations);
              }
            });
    if (json) {
      terminal().json(result);
    } else {
      terminal()
          .print(
              SAY.turn(
                  result.items(),
                  result.turns(),
                  "%.2f".formatted(result.p50Millis()),
                  "%.2f".formatted(result.p90Millis()),
                  "%.2f".formatted(result.p99Millis()),
                  result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  @Command(name = "start", mixinStandardHelpOptions = true)
  int start(
      @Option(names = "--json") boolean json,
      @Option(names = "--items", defaultValue = "100000") int items) {
    Started result =
        new ScratchDirectory()
            .with(directory -> {
              products.importDemoMarket(directory, items, terminal()::say);
              long start = System.nanoTime();
              try (RunningProduct product = products.open(directory, Map.of())) {
                double millis = (System.nanoTime() - start) / 1e6;
                // What is still built in the background writes to the directory that goes away.
                product.engines().awaitComplete();
                return new Started(items, millis, Machine.now());
              }
            });
    if (json) {
      terminal().json(result);
    } else {
      terminal()
          .print(
              SAY.ready(
                  items, "%.0f".formatted(result.readyMillis()), result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  /** How long it took from opening the store to an engine that answers. */
  record Started(int items, double readyMillis, Machine machine) {}

  @Command(name = "sessions", mixinStandardHelpOptions = true)
  int sessions(
      @Option(names = "--json") boolean json,
      @Option(names = "--items", defaultValue = "12000") int items,
      @Option(names = "--sessions", defaultValue = "100000") int sessions) {
    SessionBenchmark.Result result =
        new ScratchDirectory()
            .with(directory -> {
              try (RunningProduct product = shop(directory, items)) {
                return new SessionBenchmark(product.chat(), product.budgets(), product.store())
                    .run(items, sessions);
              }
            });
    if (json) {
      terminal().json(result);
    } else {
      terminal()
          .print(
              SAY.sessionsHeld(
                  result.sessions(),
                  "%,.0f".formatted(result.bytesPerSession()),
                  "%,.0f".formatted(result.sessionsPerGib()),
                  "%,.0f".formatted(result.storedBytesPerSession()),
                  result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  @Command(name = "deadline", mixinStandardHelpOptions = true)
  int deadline(
      @Option(names = "--json") boolean json,
      @Option(names = "--turns", defaultValue = "2000") int turns,
      @Option(names = "--deadline-ms", defaultValue = "100") int deadlineMillis) {
    DeadlineBenchmark.Result result =
        new ScratchDirectory()
            .with(directory -> {
              try (HangingEndpoint endpoint = HangingEndpoint.open();
                  RunningProduct product = hanging(directory, endpoint)) {
                return new DeadlineBenchmark(product.chat(), product.clock(), deadlineMillis)
                    .run(turns);
              }
            });
    if (json) {
      terminal().json(result);
    } else {
      terminal()
          .print(
              SAY.deadline(
                  result.turns(),
                  result.deadlineMillis(),
                  "%.3f".formatted(100 * result.withinFiveMillis()),
                  "%.2f".formatted(result.lateP50Millis()),
                  "%.2f".formatted(result.lateP99Millis()),
                  "%.2f".formatted(result.lateP999Millis()),
                  "%.2f".formatted(result.lateMaxMillis()),
                  result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  private RunningProduct hanging(Path directory, HangingEndpoint endpoint) {
    products.importDemoMarket(directory, SMALL, terminal()::say);
    return products.open(
        directory, Map.of("VOUCH_LLM_BASE_URL", endpoint.url(), "VOUCH_LLM_MODEL", "hanging"));
  }

  private RunningProduct shop(Path directory, int items) {
    return products.openDemoMarket(directory, items, terminal()::say);
  }

  private static String text(String what, Spread rates) {
    return SAY.rates(
        "%-32s".formatted(what),
        "%,9.0f".formatted(rates.median()),
        "%,.0f".formatted(rates.min()),
        "%,.0f".formatted(rates.max()));
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
