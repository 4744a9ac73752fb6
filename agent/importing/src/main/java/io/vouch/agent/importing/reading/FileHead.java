package io.vouch.agent.importing.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;

/** The first lines of a file, for guessing what it is; the last one may be cut off. */
public final class FileHead {
  private static final int CHARACTERS = 1 << 18;

  private FileHead() {}

  /** Up to that many lines that are not blank, out of the first 256 Ki characters. */
  public static List<String> lines(SourceFile file, Charset charset, int limit) {
    char[] start = new char[CHARACTERS];
    int length = 0;
    try (Reader reader = TextEncoding.reader(file, charset, bytes -> {})) {
      int read = reader.read(start, 0, CHARACTERS);
      while (read > 0 && length < CHARACTERS) {
        length += read;
        read = length < CHARACTERS ? reader.read(start, length, CHARACTERS - length) : 0;
      }
    } catch (IOException e) {
      throw TextEncoding.failure(file.path(), charset, 0, e);
    }
    int from = length > 0 && TextEncoding.isByteOrderMark(start[0]) ? 1 : 0;
    String text = new String(start, from, length - from);
    return text.lines().filter(line -> !line.isBlank()).limit(limit).toList();
  }
}
