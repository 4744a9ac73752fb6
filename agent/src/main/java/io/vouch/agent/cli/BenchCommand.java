package io.vouch.agent.cli;

import io.vouch.agent.bench.Machine;
import io.vouch.agent.bench.Spread;
import io.vouch.agent.bench.StoreBenchmark;
import io.vouch.agent.bench.TurnBenchmark;
import io.vouch.agent.wiring.Application;
import io.vouch.agent.wiring.Settings;
import io.vouch.memory.jdbc.JdbcVouchStore;
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

  @Spec private CommandSpec spec;

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
            .with(directory -> turnResult(prepared(directory, items), items, conversations));
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

  private TurnBenchmark.Result turnResult(Settings settings, int items, int conversations) {
    try (Application application = Application.open(settings)) {
      new TrainingProgress(terminal()).train(application, SEED);
      application.engines().awaitComplete();
      return new TurnBenchmark(application.chat(), application.budgets()).run(items, conversations);
    }
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
              Settings settings = prepared(directory, items);
              long start = System.nanoTime();
              Application.open(settings).close();
              double millis = (System.nanoTime() - start) / 1e6;
              return new Started(items, millis, Machine.now());
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

  private Settings prepared(Path directory, int items) {
    Settings settings = new Settings(Map.of()).inDirectory(directory);
    terminal().say("generating %,d items (seed %d) …".formatted(items, SEED));
    try (JdbcVouchStore store = JdbcVouchStore.open(settings.store())) {
      int people = Math.min(5_000, 100 + items / 20);
      new DemoImport(DemoMarket.generate(SEED, items, people)).into(store);
    }
    return settings;
  }

  private static String text(String what, Spread rates) {
    return "%-32s %,9.0f (%,.0f to %,.0f)"
        .formatted(what, rates.median(), rates.min(), rates.max());
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
