package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.house.Products;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.talk.Personas;
import io.vouch.agent.lab.talk.TalkOptions;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkStudy;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate chat}: simulated users talk to the chat. */
@Command(name = "chat", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class SimulateChatCommand implements Callable<Integer> {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  private final Products products;

  @Spec private CommandSpec spec;

  @Option(names = "--users", defaultValue = "200")
  private int users = 200;

  @Option(names = "--seed", defaultValue = "1")
  private long seed = 1;

  @Option(names = "--items", defaultValue = "12000")
  private int items = 12_000;

  @Option(names = "--turns", defaultValue = "8")
  private int turns = 8;

  @Mixin private PersonaOptions personas;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--transcripts", paramLabel = "FILE")
  private @Nullable Path transcripts;

  /** The whole answer as JSON. */
  record Document(TalkReport report, Machine machine) {}

  SimulateChatCommand(Products products) {
    this.products = products;
  }

  @Override
  public Integer call() {
    TalkOptions options = new TalkOptions(users, seed, items, turns);
    Path file = transcripts;
    if (file != null) {
      ReportFile.requireWritable(file);
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Personas speaking = personas.open(System.getenv(), terminal::say);
    TalkReport report =
        new ScratchDirectory()
            .with(scratch ->
                TalkStudy.ofTheProduct(
                    new Workplace(scratch, products::store, InstantSource.system()),
                    options,
                    speaking,
                    terminal::say));
    if (file != null) {
      ReportFile.write(file, TalkText.page(report, Machine.now()));
      terminal.say(SAY.conversationsWritten(file));
    }
    if (json) {
      terminal.json(new Document(report, Machine.now()));
    } else {
      TalkText.lines(report).forEach(terminal::print);
    }
    return ExitCodes.OK;
  }
}
