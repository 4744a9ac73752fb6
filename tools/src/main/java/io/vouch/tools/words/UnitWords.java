package io.vouch.tools.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words for units of measurement in six languages, each with the unit's short name. */
final class UnitWords {
  private static final Map<String, String> SHORT_BY_WORD = read();

  private UnitWords() {}

  /** The short name of the unit that a folded word stands for, or null. */
  static @Nullable String shortName(String word) {
    return SHORT_BY_WORD.get(word);
  }

  private static Map<String, String> read() {
    Properties table = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(UnitWords.class.getResourceAsStream("units.properties"));
        Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      table.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program, as a class file is
    }
    Map<String, String> shortByWord = new HashMap<>();
    for (String unit : table.stringPropertyNames()) {
      shortByWord.put(unit, unit);
      for (String word : table.getProperty(unit).split(" ", -1)) {
        shortByWord.put(word, unit);
      }
    }
    return shortByWord;
  }
}
