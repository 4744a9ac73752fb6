package io.vouch.tools.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units of measurement and the words that stand for them: the table {@code units.txt}. Texts of
 * items are searched by a unit's short name in six languages; messages are read by its measure.
 * Immutable, thread-safe.
 */
public final class UnitWords {
  private static final String NOTHING = "-";
  private static final List<Measure> MEASURES = new ArrayList<>();
  private static final Map<String, String> SHORT_BY_WORD = new HashMap<>();

  static {
    read().lines().filter(line -> !line.startsWith("#")).forEach(UnitWords::add);
  }

  private UnitWords() {}

  /**
   * What a unit of a message measures.
   *
   * @param dimension only units of one dimension convert into each other
   * @param size how much of the dimension it is, above 0; sizes of one dimension are comparable
   * @param words folded, international and English
   */
  public record Measure(String dimension, double size, List<String> words) {
    public Measure {
      words = List.copyOf(words);
    }
  }

  /** The units that messages are read by, in the order of the table. */
  public static List<Measure> measures() {
    return List.copyOf(MEASURES);
  }

  /** The short name of the unit that a folded word of a text stands for, or null. */
  static @Nullable String shortName(String word) {
    return SHORT_BY_WORD.get(word);
  }

  private static void add(String line) {
    String[] parts = line.split(" \\| ", -1);
    List<String> both = words(parts[2]);
    Stream.concat(both.stream(), words(parts[4]).stream())
        .forEach(word -> SHORT_BY_WORD.put(word, parts[0]));
    if (!parts[1].equals(NOTHING)) {
      List<String> said = Stream.concat(both.stream(), words(parts[3]).stream()).toList();
      String[] measure = parts[1].split(" ", -1);
      MEASURES.add(new Measure(measure[0], Double.parseDouble(measure[1]), said));
    }
  }

  private static List<String> words(String part) {
    return part.equals(NOTHING) ? List.of() : List.of(part.split(" ", -1));
  }

  private static String read() {
    try (InputStream table =
        Objects.requireNonNull(UnitWords.class.getResourceAsStream("units.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program, as a class file is
    }
  }
}
