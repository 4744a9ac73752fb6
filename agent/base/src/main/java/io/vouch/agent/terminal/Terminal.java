package io.vouch.agent.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.PrintWriter;

/** The two streams of a command: standard output is data, standard error is everything else. */
public final class Terminal {
  private static final TerminalMessages SAY = Messages.of(TerminalMessages.class);

  private final PrintWriter out;
  private final PrintWriter err;

  public Terminal(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Data. */
  public void print(String line) {
    out.println(line);
    out.flush();
  }

  /** A piece of data without a line end. */
  public void write(String text) {
    out.print(text);
    out.flush();
  }

  /** Progress and hints. */
  public void say(String line) {
    err.println(line);
    err.flush();
  }

  /** One JSON document. */
  public void json(Object document) {
    print(text(document));
  }

  /** A document as JSON for reading. */
  public static String text(Object document) {
    try {
      return DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notWrittenAsJson(), e);
    }
  }
}
