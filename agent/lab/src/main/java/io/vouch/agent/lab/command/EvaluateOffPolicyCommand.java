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
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch evaluate offpolicy}: checks the off-policy estimators. */
@Command(name = "offpolicy", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class EvaluateOffPolicyCommand implements Callable<Integer> {
  private static final EvaluateMessages SAY = Messages.of(EvaluateMessages.class);

  @Spec private CommandSpec spec;

  @Option(names = "--rows", defaultValue = "2000")
  private int rows = 2_000;

  @Option(names = "--logs", defaultValue = "400")
  private int logs = 400;

  @Option(names = "--seed", defaultValue = "5")
  private long seed = 5;

  @Option(names = "--open-bandit", paramLabel = "DIR")
  private @Nullable Path openBandit;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    if (rows < 2 || logs < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooFewRowsOrLogs(rows, logs));
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Report report = OffPolicyEvaluation.run(new Size(rows, logs, seed), openBandit);
    if (json) {
      terminal.json(report);
    } else {
      print(terminal, report);
    }
    terminal.say(SAY.whatTruthIs(seed));
    return ExitCodes.OK;
  }

  private static void print(Terminal terminal, Report report) {
    terminal.print(
        "%-36s %-18s %-20s %-20s %-9s %s"
            .formatted(
                SAY.sourceColumn(),
                SAY.estimatorColumn(),
                SAY.truthColumn(),
                SAY.estimateColumn(),
                SAY.coveredColumn(),
                SAY.effectiveRowsColumn()));
    for (Row row : report.rows()) {
      terminal.print(
          SAY.offPolicyRow(
              "%-36s".formatted(row.source()),
              "%-18s".formatted(row.estimator()),
              "%-20s".formatted(figure(row.truth(), row.truthError())),
              "%-20s".formatted(figure(row.estimate(), row.deviation())),
              "%-9s".formatted(covered(row)),
              "%.0f".formatted(row.effectiveSampleSize()),
              row.rows()));
    }
  }

  private static String covered(Row row) {
    return row.logs() == 1
        ? row.coverage() > 0 ? SAY.covered() : SAY.notCovered()
        : "%.1f%%".formatted(100 * row.coverage());
  }

  private static String figure(double value, double deviation) {
    return deviation == 0 ? "%.5f".formatted(value) : "%.5f ± %.5f".formatted(value, deviation);
  }
}
