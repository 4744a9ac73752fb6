package io.vouch.agent.lab.command;

import io.vouch.agent.lab.offpolicy.OffPolicyEvaluation;
import io.vouch.agent.lab.offpolicy.OffPolicyEvaluation.Report;
import io.vouch.agent.lab.offpolicy.OffPolicyEvaluation.Row;
import io.vouch.agent.lab.offpolicy.OffPolicyEvaluation.Size;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch evaluate offpolicy}: checks the off-policy estimators. */
@Command(
    name = "offpolicy",
    description = "Check the off-policy estimators on known truth and on the Open Bandit sample.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class EvaluateOffPolicyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--rows", defaultValue = "2000", description = "Per log (${DEFAULT-VALUE}).")
  private int rows = 2_000;

  @Option(names = "--logs", defaultValue = "400", description = "Simulated (${DEFAULT-VALUE}).")
  private int logs = 400;

  @Option(names = "--seed", defaultValue = "5", description = "Of the bandit (${DEFAULT-VALUE}).")
  private long seed = 5;

  @Option(
      names = "--open-bandit",
      paramLabel = "DIR",
      description = "The folder of the Open Bandit sample; left out without it.")
  private @Nullable Path openBandit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (rows < 2 || logs < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The options --rows (%d) and --logs (%d) must be at least 2 and 1."
              .formatted(rows, logs));
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Report report = OffPolicyEvaluation.run(new Size(rows, logs, seed), openBandit);
    if (json) {
      terminal.json(report);
    } else {
      print(terminal, report);
    }
    terminal.say(
        "The simulated bandit's truth is known (seed %d). In the sample the truth is what the policy earned in its own log."
            .formatted(seed));
    return ExitCodes.OK;
  }

  private static void print(Terminal terminal, Report report) {
    terminal.print(
        "%-36s %-18s %-20s %-20s %-9s %s"
            .formatted("source", "estimator", "truth", "estimate", "covered", "effective rows"));
    for (Row row : report.rows()) {
      terminal.print(
          "%-36s %-18s %-20s %-20s %-9s %.0f of %d"
              .formatted(
                  row.source(),
                  row.estimator(),
                  figure(row.truth(), row.truthError()),
                  figure(row.estimate(), row.deviation()),
                  covered(row),
                  row.effectiveSampleSize(),
                  row.rows()));
    }
  }

  private static String covered(Row row) {
    return row.logs() == 1
        ? row.coverage() > 0 ? "yes" : "no"
        : "%.1f%%".formatted(100 * row.coverage());
  }

  private static String figure(double value, double deviation) {
    return deviation == 0 ? "%.5f".formatted(value) : "%.5f ± %.5f".formatted(value, deviation);
  }
}
