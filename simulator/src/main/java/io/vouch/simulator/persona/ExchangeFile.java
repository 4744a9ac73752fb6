package io.vouch.simulator.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Recorded exchanges in a file, one JSON object per line. */
public final class ExchangeFile {
  private static final PersonaMessages SAY = Messages.of(PersonaMessages.class);

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private ExchangeFile() {}

  /**
   * All exchanges of a file.
   *
   * @throws VouchException INVALID_REQUEST if the file cannot be read or a line is no exchange
   */
  public static List<Exchange> read(Path file) {
    List<Exchange> exchanges = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          exchanges.add(MAPPER.readValue(line, Exchange.class));
        }
      }
    } catch (JsonProcessingException e) {
      throw refused(file, SAY.noExchangeInLine(exchanges.size() + 1), e);
    } catch (IOException e) {
      throw refused(file, SAY.cannotBeRead(), e);
    }
    return exchanges;
  }

  /** Adds an exchange at the end, creating the file if need be. */
  static void append(Path file, Exchange exchange) {
    try {
      Files.writeString(
          file,
          MAPPER.writeValueAsString(exchange) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw refused(file, SAY.cannotBeWritten(), e);
    }
  }

  private static VouchException refused(Path file, String what, IOException cause) {
    return new VouchException(ErrorCode.INVALID_REQUEST, SAY.recordingRefused(file, what), cause);
  }
}
