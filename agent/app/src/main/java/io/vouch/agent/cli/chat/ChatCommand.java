package io.vouch.agent.cli.chat;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.cli.option.StoredCatalogue;
import io.vouch.agent.cli.option.TrainingProgress;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Interactive;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Application;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch chat}: a conversation in the terminal, one message, or messages from a
 * pipe.
 */
@Command(name = "chat", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
public final class ChatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(names = "--message", paramLabel = "TEXT")
  private @Nullable String message;

  @Option(names = "--user", paramLabel = "ID", defaultValue = "me")
  private String user = "me";

  @Option(names = "--conversation", paramLabel = "ID")
  private @Nullable String conversation;

  @Option(names = "--no-train")
  private boolean noTrain;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (Application application = Application.open(common.settings())) {
      StoredCatalogue.requireItems(application);
      if (!noTrain) {
        new TrainingProgress(terminal::say).trainFirst(application, TrainingProgress.STANDARD_SEED);
      }
      ChatSession session =
          new ChatSession(
              application,
              new PersonId(user),
              conversation == null ? null : new ConversationId(conversation));
      ChatPrinter printer = new ChatPrinter(terminal, common.json());
      if (message != null) {
        printer.turn(session, message);
      } else if (Interactive.isTerminal()) {
        new ChatPrompt(terminal, printer).run(session, application.engines().current());
      } else {
        pipe(session, printer);
      }
    }
    return ExitCodes.OK;
  }

  private static void pipe(ChatSession session, ChatPrinter printer) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          printer.turn(session, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
