package io.vouch.tools.retrieval;

import io.vouch.tools.words.WordAnalyzer;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whom the titles of a catalogue say that items are made for, and whom a wish says it is for: the
 * table {@code audiences.txt}.
 *
 * <p>Only where at least {@value #LEAST_SHARE} of the titles say it, {@value #LEAST_TITLES} of them
 * at least, is it an audience: of films "men" is what they are about. The bounds are estimates, not
 * tuned. Immutable, thread-safe.
 */
final class AudienceWords {
  private static final double LEAST_SHARE = 0.05;
  private static final int LEAST_TITLES = 3;

  private final List<Audience> audiences = new ArrayList<>();

  AudienceWords(LexicalIndex index, int items) throws IOException {
    RoaringBitmap said = new RoaringBitmap();
    for (String line : read().lines().filter(line -> !line.startsWith("#")).toList()) {
      Audience audience = Audience.of(line.split(" \\| ", -1), index);
      audiences.add(audience);
      said.or(audience.titles);
    }
    if (said.getCardinality() < Math.max(LEAST_TITLES, LEAST_SHARE * items)) {
      audiences.clear();
    }
  }

  /** Somebody, the names of those that are not meant, the terms that say it, the items for it. */
  private record Audience(
      String name, Set<String> others, Set<String> terms, RoaringBitmap titles) {
    static Audience of(String[] parts, LexicalIndex index) throws IOException {
      Set<String> inTitles = terms(parts[2], index.analyzer());
      Set<String> terms = new HashSet<>(inTitles);
      terms.addAll(terms(parts[3], index.analyzer()));
      RoaringBitmap titles = new RoaringBitmap();
      for (String term : inTitles) {
        titles.or(index.itemsWith(WordField.TITLE, term));
      }
      return new Audience(parts[0], Set.of(parts[1].split(" ")), terms, titles);
    }

    private static Set<String> terms(String words, WordAnalyzer analyzer) {
      Set<String> terms = new HashSet<>();
      analyzer.addTerms(words, terms); // "-" is no word
      return terms;
    }

    boolean isSaid(List<WishWord> words) {
      return words.stream().anyMatch(word -> terms.contains(word.whole()));
    }
  }

  /** Whether a word says for whom something is. */
  boolean has(WishWord word) {
    return audiences.stream().anyMatch(audience -> audience.terms.contains(word.whole()));
  }

  /**
   * The items for others than the newest line that says anybody wants, and those for whom a line to
   * avoid names; null where nobody is named.
   *
   * @param wish the words of each line, the newest first
   */
  @Nullable RoaringBitmap others(List<List<WishWord>> wish, List<List<WishWord>> avoid) {
    List<Audience> wanted = said(wish);
    List<Audience> unwanted = said(avoid);
    unwanted.removeIf(wanted::contains);
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return null;
    }
    RoaringBitmap behind = new RoaringBitmap();
    RoaringBitmap fitting = new RoaringBitmap();
    for (Audience one : audiences) {
      boolean opposed =
          unwanted.contains(one)
              || wanted.stream().anyMatch(other -> other.others.contains(one.name));
      if (opposed && !wanted.contains(one)) {
        behind.or(one.titles);
      } else if (one.others.contains("-") || speaksFor(one, wanted, unwanted)) {
        fitting.or(one.titles);
      }
    }
    behind.andNot(fitting);
    return behind;
  }

  /** Whether an audience is wanted or, where none is, the other one of what is not. */
  private static boolean speaksFor(Audience one, List<Audience> wanted, List<Audience> unwanted) {
    return wanted.isEmpty()
        ? unwanted.stream().anyMatch(other -> other.others.contains(one.name))
        : wanted.contains(one);
  }

  private List<Audience> said(List<List<WishWord>> lines) {
    for (List<WishWord> line : lines) {
      List<Audience> said = new ArrayList<>();
      audiences.stream().filter(audience -> audience.isSaid(line)).forEach(said::add);
      if (!said.isEmpty()) {
        return said;
      }
    }
    return new ArrayList<>();
  }

  private static String read() {
    try (InputStream table =
        Objects.requireNonNull(WordAnalyzer.class.getResourceAsStream("audiences.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program, as a class file is
    }
  }
}
