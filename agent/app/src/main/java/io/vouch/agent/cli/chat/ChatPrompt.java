package io.vouch.agent.cli.chat;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The conversation at a prompt, with editing and history; Ctrl-D or Ctrl-C ends it. */
final class ChatPrompt {
  private static final ChatCommandMessages SAY = Messages.of(ChatCommandMessages.class);

  private final Terminal terminal;
  private final ChatPrinter printer;

  ChatPrompt(Terminal terminal, ChatPrinter printer) {
    this.terminal = terminal;
    this.printer = printer;
  }

  void run(ChatSession session, Engine engine) {
    terminal.say(SAY.welcome(engine.catalogue().size()));
    try (org.jline.terminal.Terminal tty = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(tty)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      while (true) {
        String line = read(reader);
        if (line == null) {
          terminal.say(SAY.goOn(session.conversation()));
          return;
        }
        if (!line.isBlank()) {
          turn(session, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void turn(ChatSession session, String line) {
    try {
      printer.turn(session, line);
      terminal.print("");
    } catch (VouchException e) {
      terminal.say(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String read(LineReader reader) {
    try {
      return reader.readLine(SAY.prompt());
    } catch (EndOfFileException | UserInterruptException e) {
      return null;
    }
  }
}
