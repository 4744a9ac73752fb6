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
import io.vouch.messages.Messages;
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
@Command(name = "tuner", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class EvaluateTunerCommand implements Callable<Integer> {
  private static final EvaluateMessages SAY = Messages.of(EvaluateMessages.class);

  @Spec private CommandSpec spec;

  @Option(names = "--small")
  private boolean small;

  @Option(names = "--worlds", defaultValue = "0")
  private int worlds;

  @Option(names = "--seeds", defaultValue = "0")
  private int seeds;

  @Option(names = "--windows", defaultValue = "0")
  private int windows;

  @Option(names = "--results", paramLabel = "FILE")
  private @Nullable Path results;

  @Option(names = "--threads", defaultValue = "2")
  private int threads = 2;

  @Option(names = "--json")
  private boolean json;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    if (worlds < 0 || seeds < 0 || windows < 0 || threads < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.tunerNeedsMore(worlds, seeds, windows, threads));
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
    terminal.say(SAY.allSimulated(Machine.now().sentence()));
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
          SAY.partsDone(
              pace.done(),
              pace.open(),
              pace.before(),
              "%.1f".formatted(minutes),
              "%.1f".formatted(minutes * (pace.open() - pace.done()) / pace.done())));
    }
  }

  private static void print(Terminal terminal, TunerReport report) {
    String format = "%-22s %-28s %7s %-24s %-24s %-24s %s";
    terminal.print(
        format.formatted(
            SAY.scenarioColumn(),
            SAY.armColumn(),
            SAY.windowsColumn(),
            SAY.regretColumn(),
            SAY.violatingWindowsColumn(),
            SAY.trueUpliftColumn(),
            SAY.confirmedColumn()));
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
    terminal.print(SAY.whatIsCompared());
    for (TunerReport.Comparison compared : report.comparisons()) {
      terminal.print(
          SAY.compared(
              "%-28s".formatted(compared.arm()),
              "%2d".formatted(compared.windows()),
              "%-18s".formatted(compared.figure()),
              "%-26s".formatted(text(compared.difference())),
              "%.4f".formatted(compared.p())));
    }
  }

  private static String text(Interval interval) {
    return "%.3f [%.3f, %.3f]".formatted(interval.mean(), interval.lower(), interval.upper());
  }
}
