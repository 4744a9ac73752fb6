package io.vouch.agent.lab.command;

import io.vouch.agent.lab.evaluation.ChatEvaluation;
import io.vouch.agent.lab.evaluation.ChatEvaluationOptions;
import io.vouch.agent.lab.evaluation.ShopOpener;
import io.vouch.agent.lab.house.Products;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.ChatReportPage;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.report.Table;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch evaluate chat}: runs one protocol of docs/evaluations.md, or all of them
 * for a report.
 */
@Command(name = "chat", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class EvaluateChatCommand implements Callable<Integer> {
  private static final EvaluateMessages SAY = Messages.of(EvaluateMessages.class);

  private final Products products;

  @Spec private CommandSpec spec;

  @Option(names = "--protocol")
  private @Nullable Protocol protocol;

  @Option(names = "--items", split = ",", paramLabel = "N", defaultValue = "1000,12000,100000")
  private List<Integer> sizes = List.of();

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--people", defaultValue = "1000")
  private int people = 1_000;

  @Option(names = "--seeds", defaultValue = "3")
  private int seeds = 3;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  EvaluateChatCommand(Products products) {
    this.products = products;
  }

  @Override
  public Integer call() {
    requirePositive("--people", people);
    requirePositive("--seeds", seeds);
    sizes.forEach(size -> requirePositive("--items", size));
    Path file = report;
    if (file != null) {
      ReportFile.requireWritable(file);
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    List<ChatReport> reports = new ArrayList<>();
    for (Protocol next : protocols()) {
      terminal.say("%s …".formatted(next));
      reports.add(measured(next, terminal));
      if (!json) {
        print(terminal, reports.getLast());
      }
    }
    if (file != null) {
      ReportFile.write(file, ChatReportPage.of(reports));
      terminal.say(SAY.reportWritten(file));
    }
    if (json) {
      terminal.json(
          protocol == null
              ? reports.stream().map(ChatReport::figures).toList()
              : reports.getFirst().figures());
    }
    return ExitCodes.OK;
  }

  private List<Protocol> protocols() {
    if (protocol != null) {
      return List.of(protocol);
    }
    if (report == null) {
      throw new ParameterException(spec.commandLine(), SAY.chatNeedsProtocol());
    }
    return List.of(Protocol.values());
  }

  private ChatReport measured(Protocol next, Terminal terminal) {
    ShopOpener shops =
        (directory, items) -> products.openDemoMarket(directory, items, terminal::say);
    return new ScratchDirectory()
        .with(scratch ->
            ChatEvaluation.run(
                next,
                new ChatEvaluationOptions(
                    data,
                    people,
                    seeds,
                    new Workplace(scratch, products::store, InstantSource.system()),
                    sizes,
                    shops),
                terminal::say));
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.notPositive(option, value));
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
