package io.vouch.agent.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.importing.mapping.RowProblem;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file {@code rejects.jsonl}: one line per row or field that was not imported. */
final class RejectLog implements AutoCloseable {
  private static final ImportMessages SAY = Messages.of(ImportMessages.class);

  static final String FILE_NAME = "rejects.jsonl";
  private static final ObjectMapper JSON = DomainJson.plain();

  private final Path path;
  private final FileChannel channel;
  private final OutputStream out;
  private long bytes;

  /** Opens the log, keeping its first bytes and dropping the rest. */
  RejectLog(Path directory, long keptBytes) {
    this.path = directory.resolve(FILE_NAME);
    try {
      Files.createDirectories(directory);
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      bytes = Math.min(keptBytes, channel.size());
      channel.truncate(bytes).position(bytes);
      out = new BufferedOutputStream(Channels.newOutputStream(channel));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  Path path() {
    return path;
  }

  void write(RowProblem problem) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", problem.file());
    line.put("line", problem.line());
    line.put("field", problem.field());
    line.put("reason", problem.reason());
    line.put("row", SAY.rowOutcome(problem.rowDropped()));
    line.put("raw", problem.excerpt());
    try {
      byte[] text = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(text);
      bytes += text.length;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Hands everything to the operating system; the length of the log then. */
  long flush() {
    try {
      out.flush();
      return bytes;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Closes the log and removes it where it is empty. */
  @Override
  public void close() {
    try {
      out.flush();
      channel.close();
      if (bytes == 0) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private VouchException failure(IOException cause) {
    return new VouchException(ErrorCode.STORAGE, SAY.rejectLogUnwritable(path), cause);
  }
}
