package io.vouch.agent.lab.command;

import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.lab.quality.QualityEvaluation;
import io.vouch.agent.lab.quality.QualityOptions;
import io.vouch.agent.lab.quality.QualityReport;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.PhaseLines;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch evaluate}: measures, on data of one's own or public splits. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {
      EvaluateChatCommand.class,
      EvaluateTunerCommand.class,
      EvaluateOffPolicyCommand.class
    })
final class EvaluateCommand implements Runnable {
  private static final EvaluateMessages SAY = Messages.of(EvaluateMessages.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.needsCommand());
  }

  @Command(name = "quality", mixinStandardHelpOptions = true)
  int quality(
      @Option(names = "--data", required = true, paramLabel = "DIR") Path data,
      @Option(names = "--seed", defaultValue = "1") long seed,
      @Option(names = "--seeds", defaultValue = "1") int seeds,
      @Option(names = "--policy") @Nullable List<String> policies,
      @Option(names = "--json") boolean json) {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    QualityOptions options =
        new QualityOptions(
            seed,
            seeds,
            Runtime.getRuntime().availableProcessors(),
            policies == null ? List.of() : policies);
    PhaseLines phases = new PhaseLines(terminal::say);
    QualityReport report = QualityEvaluation.run(data, options, phases::progress);
    if (json) {
      terminal.json(QualityDocument.of(report));
    } else {
      print(terminal, report);
    }
    return ExitCodes.OK;
  }

  private static void print(Terminal terminal, QualityReport report) {
    terminal.print(
        "%-16s %-28s %-26s %-26s"
            .formatted(SAY.policyColumn(), SAY.protocolColumn(), "NDCG@10", "Recall@20"));
    for (QualityReport.Row row : report.rows()) {
      terminal.print(
          "%-16s %-28s %-26s %-26s"
              .formatted(
                  row.policy(), row.protocol(), text(row.ndcgAt10()), text(row.recallAt20())));
    }
    report.notes().forEach(terminal::say);
  }

  private static String text(Estimate estimate) {
    return "%.4f [%.4f, %.4f]".formatted(estimate.mean(), estimate.lower(), estimate.upper());
  }
}
