package io.vouch.agent.cli;

import io.vouch.agent.bench.Machine;
import io.vouch.agent.evaluation.tuner.TunerEvaluation;
import io.vouch.agent.evaluation.tuner.TunerEvaluation.Size;
import io.vouch.agent.evaluation.tuner.TunerReport;
import io.vouch.agent.evaluation.tuner.TunerReport.Interval;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.util.concurrent.Callable;
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
      description = "Three worlds and six windows: shows that it runs, not who is better.")
  private boolean small;

  @Option(names = "--worlds", defaultValue = "0", description = "Worlds (30, with --small 3).")
  private int worlds;

  @Option(names = "--seeds", defaultValue = "0", description = "Seeds per world (5, or 1).")
  private int seeds;

  @Option(names = "--windows", defaultValue = "0", description = "Windows per study (12, or 6).")
  private int windows;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (worlds < 0 || seeds < 0 || windows < 0) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The options --worlds (%d), --seeds (%d) and --windows (%d) must be positive."
              .formatted(worlds, seeds, windows));
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    TunerReport report = TunerEvaluation.run(size(), terminal::say);
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
    return new Size(
        worlds == 0 ? standard.worlds() : worlds,
        seeds == 0 ? standard.seeds() : seeds,
        windows == 0 ? standard.windows() : windows,
        standard.trials(),
        standard.requests(),
        standard.visitors(),
        standard.visits());
  }

  private static void print(Terminal terminal, TunerReport report) {
    terminal.print(
        "%-12s %-28s %-24s %-24s %-24s"
            .formatted("scenario", "arm", "regret", "violating windows", "true uplift"));
    for (TunerReport.Row row : report.rows()) {
      terminal.print(
          "%-12s %-28s %-24s %-24s %-24s"
              .formatted(
                  row.scenario(),
                  row.arm(),
                  text(row.regret()),
                  text(row.violatingWindows()),
                  text(row.uplift())));
    }
  }

  private static String text(Interval interval) {
    return "%.3f [%.3f, %.3f]".formatted(interval.mean(), interval.lower(), interval.upper());
  }
}
