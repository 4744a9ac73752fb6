package io.vouch.agent.narration.llm;

import io.vouch.domain.constraint.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The closed vocabulary that a model may use outside slots. It is closed, because no list of
 * forbidden words could hold every claim about an item.
 */
final class NarrationWords {
  private static final String FILE = "words.txt";
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} \\t.,;:!?()'’–-]*");
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final Set<String> words;

  private NarrationWords(Set<String> words) {
    this.words = words;
  }

  /** The vocabulary that ships with Vouch. */
  static NarrationWords load() {
    try (InputStream stream = NarrationWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + FILE + " is missing from the build.");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new NarrationWords(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Words.of(line).stream())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a text claims nothing.
   *
   * @param count the one number that may be said, in digits or in words
   */
  boolean claimNothing(String text, int count) {
    return PLAIN.matcher(text).matches()
        && Words.of(text).stream().allMatch(word -> words.contains(word) || isCount(word, count));
  }

  private static boolean isCount(String word, int count) {
    return word.equals(Integer.toString(count))
        || (count < NUMBERS.size() && word.equals(NUMBERS.get(count)));
  }
}
