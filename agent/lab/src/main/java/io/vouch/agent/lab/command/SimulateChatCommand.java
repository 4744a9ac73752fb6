package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.talk.Personas;
import io.vouch.agent.lab.talk.TalkOptions;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkStudy;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate chat}: simulated users talk to the chat. */
@Command(
    name = "chat",
    description = "Let simulated users with hidden needs talk to the chat over the demo market.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class SimulateChatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--users",
      defaultValue = "200",
      description = "Simulated users, one conversation each in every row (${DEFAULT-VALUE}).")
  private int users = 200;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--items",
      defaultValue = "12000",
      description =
          "Items of the invented shop; in a small one everything is found (${DEFAULT-VALUE}).")
  private int items = 12_000;

  @Option(
      names = "--turns",
      defaultValue = "8",
      description = "Turns after which the most patient gives up (${DEFAULT-VALUE}).")
  private int turns = 8;

  @Mixin private PersonaOptions personas;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--transcripts",
      paramLabel = "FILE",
      description =
          "Also write the figures and the first conversations of each row there, .html or .md.")
  private @Nullable Path transcripts;

  /** The whole answer as JSON. */
  record Document(TalkReport report, Machine machine) {}

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
            .with(scratch -> TalkStudy.ofTheProduct(scratch, options, speaking, terminal::say));
    if (file != null) {
      ReportFile.write(file, TalkText.page(report, Machine.now()));
      terminal.say("The conversations are in %s.".formatted(file));
    }
    if (json) {
      terminal.json(new Document(report, Machine.now()));
    } else {
      TalkText.lines(report).forEach(terminal::print);
    }
    return ExitCodes.OK;
  }
}
