package io.vouch.agent.understanding.vocabulary;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text resource of one entry a line; {@code #} starts a comment line. */
public final class WordFile {
  private static final VocabularyMessages SAY = Messages.of(VocabularyMessages.class);

  private static final String FOLDER = "/io/vouch/agent/understanding/";

  private WordFile() {}

  /** The entries of a resource in file order. */
  public static List<String> lines(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new VouchException(ErrorCode.INTERNAL, SAY.missing(FOLDER + name));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.unreadable(FOLDER + name), e);
    }
  }
}
