package io.vouch.agent.lab.command;

import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.lab.quality.QualityEvaluation;
import io.vouch.agent.lab.quality.QualityOptions;
import io.vouch.agent.lab.quality.QualityReport;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.PhaseLines;
import io.vouch.agent.terminal.Terminal;
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
    description = "Measure how good the recommendations and the conversation are.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {
      EvaluateChatCommand.class,
      EvaluateTunerCommand.class,
      EvaluateOffPolicyCommand.class
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "vouch evaluate needs a command. Maybe: vouch evaluate quality --data DIR, or vouch"
            + " evaluate chat --protocol P1.");
  }

  @Command(
      name = "quality",
      description = "NDCG, recall, hit rate and coverage of every policy on a split.",
      mixinStandardHelpOptions = true)
  int quality(
      @Option(names = "--data", required = true, paramLabel = "DIR", description = "The split.")
          Path data,
      @Option(names = "--seed", defaultValue = "1", description = "First seed (${DEFAULT-VALUE}).")
          long seed,
      @Option(names = "--seeds", defaultValue = "1", description = "Seeds (${DEFAULT-VALUE}).")
          int seeds,
      @Option(names = "--policy", description = "Only these policies.")
          @Nullable List<String> policies,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
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
        "%-16s %-28s %-26s %-26s".formatted("policy", "protocol", "NDCG@10", "Recall@20"));
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
