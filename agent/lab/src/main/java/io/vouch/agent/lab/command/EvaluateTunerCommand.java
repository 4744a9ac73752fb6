package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.tuner.TunerEvaluation;
import io.vouch.agent.lab.tuner.TunerEvaluation.Pace;
import io.vouch.agent.lab.tuner.TunerEvaluation.Size;
import io.vouch.agent.lab.tuner.TunerReport;
import io.vouch.agent.lab.tuner.TunerReport.Interval;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch evaluate tuner}: compares tuners in simulated markets. */
@Command(
    name = "tuner",
    description = "Compare ways to tune the ranking, in simulated markets, judged on truth.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class EvaluateTunerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--small",
      description = "One world and twelve windows: shows that it runs, not who is better.")
  private boolean small;

  @Option(names = "--worlds", defaultValue = "0", description = "Worlds (30, with --small 1).")
  private int worlds;

  @Option(names = "--seeds", defaultValue = "0", description = "Seeds per world (5, or 1).")
  private int seeds;

  @Option(names = "--windows", defaultValue = "0", description = "Windows per study (30, or 12).")
  private int windows;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "Keep finished parts in this file, and go on with those that it has: a run that was"
              + " stopped loses minutes.")
  private @Nullable Path results;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Worlds at a time (${DEFAULT-VALUE}); no figure depends on it.")
  private int threads = 2;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    if (worlds < 0 || seeds < 0 || windows < 0 || threads < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The options --worlds (%d), --seeds (%d), --windows (%d) and --threads (%d) must be positive."
              .formatted(worlds, seeds, windows, threads));
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Instant began = clock.instant();
    TunerReport report =
        TunerEvaluation.run(size(), threads, results, pace -> say(terminal, pace, began));
    if (json) {
      terminal.json(report);
    } else {
      print(terminal, report);
    }
    report.failures().forEach(terminal::say);
    terminal.say("Everything here is simulated. " + Machine.now().sentence());
    return ExitCodes.OK;
  }

  private Size size() {
    Size standard = small ? Size.small() : Size.full();
    return standard.with(
        worlds == 0 ? standard.worlds() : worlds,
        seeds == 0 ? standard.seeds() : seeds,
        windows == 0 ? standard.windows() : windows);
  }

  /** At every twentieth part, with what is left at the pace so far. */
  private void say(Terminal terminal, Pace pace, Instant began) {
    if (pace.done() % Math.max(1, pace.open() / 20) == 0 || pace.done() == pace.open()) {
      double minutes = Duration.between(began, clock.instant()).toMillis() / 60_000.0;
      terminal.say(
          "%d of %d parts done%s, %.1f min, about %.1f min left"
              .formatted(
                  pace.done(),
                  pace.open(),
                  pace.before() == 0 ? "" : " (%d were before)".formatted(pace.before()),
                  minutes,
                  minutes * (pace.open() - pace.done()) / pace.done()));
    }
  }

  private static void print(Terminal terminal, TunerReport report) {
    String format = "%-22s %-28s %7s %-24s %-24s %-24s %s";
    terminal.print(
        format.formatted(
            "scenario",
            "arm",
            "windows",
            "regret",
            "violating windows",
            "true uplift",
            "confirmed"));
    for (TunerReport.Row row : report.rows()) {
      terminal.print(
          format.formatted(
              row.scenario(),
              row.arm(),
              row.windows(),
              text(row.regret()),
              text(row.violatingWindows()),
              text(row.uplift()),
              "%.2f".formatted(row.confirmed().mean())));
    }
    terminal.print("");
    terminal.print("ours less another arm, paired by world; p is Holm-corrected");
    for (TunerReport.Comparison compared : report.comparisons()) {
      terminal.print(
          "%-28s %2d windows %-18s %-26s p %.4f"
              .formatted(
                  compared.arm(),
                  compared.windows(),
                  compared.figure(),
                  text(compared.difference()),
                  compared.p()));
    }
  }

  private static String text(Interval interval) {
    return "%.3f [%.3f, %.3f]".formatted(interval.mean(), interval.lower(), interval.upper());
  }
}
