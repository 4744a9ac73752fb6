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
    description = "Run the benchmarks on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {BenchSimulatorCommand.class, BenchSearchCommand.class})
final class BenchCommand implements Runnable {
  private static final long SEED = DemoMarket.STANDARD_SEED;
  private static final int SMALL = 1_200;

  private final Products products;

  @Spec private CommandSpec spec;

  BenchCommand(Products products) {
    this.products = products;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "vouch bench needs a benchmark. Maybe: vouch bench list.");
  }

  @Command(name = "list", description = "List the benchmarks.", mixinStandardHelpOptions = true)
  int list() {
    terminal().print("store                 event rows written and items found per second");
    terminal().print("turn --items N        a whole turn without a model, p50 and p99");
    terminal().print("start --items N       from opening the store to ready");
    terminal().print("sessions --items N    heap per live session, sessions per GiB");
    terminal().print("deadline --turns N    turns against a model that hangs: how late they end");
    terminal()
        .print("simulator             simulated sessions per second, by choice model and policy");
    terminal()
        .print(
            "search                trials per search over ranking weights, same bits on any"
                + " threads");
    return ExitCodes.OK;
  }

  @Command(name = "store", description = "Store speed.", mixinStandardHelpOptions = true)
  int store(@Option(names = "--json", description = "Print JSON.") boolean json) {
    StoreBenchmark.Result result =
        new ScratchDirectory().with(directory -> new StoreBenchmark(SEED).run(directory));
    if (json) {
      terminal().json(result);
    } else {
      terminal().print(text("event rows/s, batches of 10,000", result.eventRows()));
      terminal().print(text("event rows/s, batches of 1,000", result.smallBatches()));
      terminal()
          .print(
              text("items found/s, %d threads".formatted(result.threads()), result.pointReads()));
      terminal().print(text("items found/s, one thread", result.pointReadsOneThread()));
      terminal().print(result.machine().sentence());
    }
    return ExitCodes.OK;
  }

  @Command(name = "turn", description = "Speed of a turn.", mixinStandardHelpOptions = true)
  int turn(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Option(
              names = "--items",
              defaultValue = "12000",
              description = "Catalogue size (${DEFAULT-VALUE}).")
          int items,
      @Option(
              names = "--conversations",
              defaultValue = "100",
              description = "Conversations of 9 turns after warm-up (${DEFAULT-VALUE}).")
          int conversations) {
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
              "%,d items, %,d turns: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms; %s"
                  .formatted(
                      result.items(),
                      result.turns(),
                      result.p50Millis(),
                      result.p90Millis(),
                      result.p99Millis(),
                      result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  @Command(name = "start", description = "Time until ready.", mixinStandardHelpOptions = true)
  int start(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Option(
              names = "--items",
              defaultValue = "100000",
              description = "Catalogue size (${DEFAULT-VALUE}).")
          int items) {
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
              "%,d items: ready after %.0f ms (the JVM's own start comes on top); %s"
                  .formatted(items, result.readyMillis(), result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  /** How long it took from opening the store to an engine that answers. */
  record Started(int items, double readyMillis, Machine machine) {}

  @Command(
      name = "sessions",
      description = "Heap per live session.",
      mixinStandardHelpOptions = true)
  int sessions(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Option(
              names = "--items",
              defaultValue = "12000",
              description = "Catalogue size (${DEFAULT-VALUE}).")
          int items,
      @Option(
              names = "--sessions",
              defaultValue = "100000",
              description = "Sessions held at once (${DEFAULT-VALUE}).")
          int sessions) {
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
              "%,d sessions held at once: %,.0f bytes each, %,.0f per GiB; %,.0f bytes each in the store between turns; %s"
                  .formatted(
                      result.sessions(),
                      result.bytesPerSession(),
                      result.sessionsPerGib(),
                      result.storedBytesPerSession(),
                      result.machine().sentence()));
    }
    return ExitCodes.OK;
  }

  @Command(
      name = "deadline",
      description = "How late turns end whose model hangs.",
      mixinStandardHelpOptions = true)
  int deadline(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Option(
              names = "--turns",
              defaultValue = "2000",
              description = "Turns after warm-up (${DEFAULT-VALUE}).")
          int turns,
      @Option(
              names = "--deadline-ms",
              defaultValue = "100",
              description = "The deadline of a turn in milliseconds (${DEFAULT-VALUE}).")
          int deadlineMillis) {
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
              "%,d turns with a deadline of %d ms: %.3f%% ended within 5 ms of it; late by p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, most %.2f ms; %s"
                  .formatted(
                      result.turns(),
                      result.deadlineMillis(),
                      100 * result.withinFiveMillis(),
                      result.lateP50Millis(),
                      result.lateP99Millis(),
                      result.lateP999Millis(),
                      result.lateMaxMillis(),
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
    return "%-32s %,9.0f (%,.0f to %,.0f)"
        .formatted(what, rates.median(), rates.min(), rates.max());
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
