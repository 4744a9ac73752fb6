package io.vouch.agent.cli;

import io.vouch.agent.evaluation.ChatEvaluation;
import io.vouch.agent.evaluation.ChatEvaluationOptions;
import io.vouch.agent.evaluation.ChatReport;
import io.vouch.agent.evaluation.Protocol;
import io.vouch.agent.report.Table;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch evaluate chat}: runs one protocol of docs/evaluations.md. */
@Command(
    name = "chat",
    description = "Measure the conversation by a protocol: sessions, ranking, exactness, faults.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class EvaluateChatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--protocol", required = true, description = "${COMPLETION-CANDIDATES}.")
  private Protocol protocol = Protocol.P1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder of MovieLens-1M; without it the demo market.")
  private @Nullable Path data;

  @Option(
      names = "--people",
      defaultValue = "1000",
      description = "People, or random cases, per seed (${DEFAULT-VALUE}).")
  private int people = 1_000;

  @Option(names = "--seeds", defaultValue = "3", description = "Seeds (${DEFAULT-VALUE}).")
  private int seeds = 3;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write a report in Markdown there.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    requirePositive("--people", people);
    requirePositive("--seeds", seeds);
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    ChatReport measured =
        new ScratchDirectory()
            .with(scratch ->
                ChatEvaluation.run(
                    protocol,
                    new ChatEvaluationOptions(data, people, seeds, scratch, InstantSource.system()),
                    terminal::say));
    Path file = report;
    if (file != null) {
      write(file, measured.markdown());
      terminal.say("The report is in %s.".formatted(file));
    }
    if (json) {
      terminal.json(measured.figures());
    } else {
      print(terminal, measured);
    }
    return ExitCodes.OK;
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The option %s (%d) must be 1 or more.".formatted(option, value));
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.STORAGE,
          "The report cannot be written to (%s). Maybe the folder is missing.".formatted(file),
          e);
    }
  }

  private static void print(Terminal terminal, ChatReport measured) {
    terminal.print(measured.title());
    Table table = measured.table();
    int[] widths = new int[table.columns().size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = table.columns().get(column).length();
      for (List<String> row : table.rows()) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    terminal.print(line(table.columns(), widths));
    table.rows().forEach(row -> terminal.print(line(row, widths)));
    measured.notes().forEach(terminal::say);
    terminal.say(measured.machine().sentence());
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append(cells.get(column)).repeat(' ', widths[column] - cells.get(column).length() + 2);
    }
    return line.toString().stripTrailing();
  }
}
