package io.vouch.agent.importing.reading;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, ended by LF, CRLF or CR, none longer than the bound of a row. */
final class BoundedLines implements AutoCloseable {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  private static final int BUFFER_CHARACTERS = 1 << 15;

  private final Path path;
  private final Charset charset;
  private final Reader reader;
  private final char[] buffer = new char[BUFFER_CHARACTERS];
  private final StringBuilder carried = new StringBuilder();
  private int position;
  private int limit;
  private boolean lastWasCarriageReturn;
  private long line;

  BoundedLines(SourceFile file, Charset charset, LongConsumer bytesRead) {
    this.path = file.path();
    this.charset = charset;
    this.reader = TextEncoding.reader(file, charset, bytesRead);
  }

  Path path() {
    return path;
  }

  /** The 1-based number of the line that {@link #next} gave last; 0 before the first. */
  long line() {
    return line;
  }

  /** The next line without its end; null at the end of the file. */
  @Nullable String next() {
    carried.setLength(0);
    while (position < limit || fill()) {
      int start = position;
      while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
        position++;
      }
      if (position < limit) {
        String found = ended(start);
        if (found != null) {
          return found;
        }
      } else {
        carry(start);
      }
    }
    return carried.isEmpty() ? null : counted(carried.toString());
  }

  /** The line that ends at the position; null where it is only the LF of a CRLF. */
  private @Nullable String ended(int start) {
    boolean restOfCrLf =
        lastWasCarriageReturn && buffer[position] == '\n' && start == position && carried.isEmpty();
    lastWasCarriageReturn = buffer[position] == '\r';
    int end = position++;
    if (restOfCrLf) {
      return null;
    }
    if (carried.isEmpty()) {
      return counted(new String(buffer, start, end - start));
    }
    carried.append(buffer, start, end - start);
    return counted(carried.toString());
  }

  private void carry(int start) {
    lastWasCarriageReturn = lastWasCarriageReturn && start == position;
    carried.append(buffer, start, position - start);
    if (carried.length() > RowReader.MAX_ROW_CHARACTERS) {
      throw new VouchException(
          ErrorCode.TOO_LARGE, SAY.lineTooLong(line + 1, path, RowReader.MAX_ROW_CHARACTERS));
    }
  }

  private String counted(String text) {
    if (++line == 1 && !text.isEmpty() && TextEncoding.isByteOrderMark(text.charAt(0))) {
      return text.substring(1);
    }
    return text;
  }

  private boolean fill() {
    try {
      limit = reader.read(buffer, 0, buffer.length);
      position = 0;
      return limit > 0;
    } catch (IOException e) {
      throw TextEncoding.failure(path, charset, line, e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw SourceFile.unreadable(path, e);
    }
  }
}
