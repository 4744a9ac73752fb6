package io.vouch.tools.retrieval;

import io.vouch.tools.retrieval.TermFrequencies.Occurrences;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a wish, and the words to avoid, say about every item.
 *
 * <p>For a wish: BM25F over all items ({@link FieldWeights}), divided by the greatest; in [0, 1].
 * For words to avoid: {@code 1 − Π (1 − s)} over the words, {@code s = rarity · (½ + ½ · x / (k1 +
 * x))} for an item that mentions the word and 0 for one that does not, rarity being 1 for a word
 * that at most half of the items mention, falling to 0 for one that all do; in [0, 1]. So a further
 * word to avoid only ever lowers, and only what mentions it.
 */
final class WishScores {
  /**
   * Most different words of a wish or of what to avoid; a message of 4,000 characters has fewer.
   */
  static final int MOST_WORDS = 512;

  private final TermFrequencies frequencies;
  private final float k1;
  private final int items;
  private final long mostPostings;

  /**
   * @param mostPostings occurrences that one wish may cost; where its words have more, the most
   *     common ones are left out
   */
  WishScores(TermFrequencies frequencies, float k1, int items, long mostPostings) {
    this.frequencies = frequencies;
    this.k1 = k1;
    this.items = items;
    this.mostPostings = mostPostings;
  }

  /** The scores of a wish, or null where no item has any of its words. */
  float @Nullable [] sought(List<WishWord> words) throws IOException {
    float[] scores = new float[items];
    float[] has = new float[items];
    TermFrequencies.Reading reading = frequencies.reading();
    for (Occurrences term : affordable(terms(words), reading)) {
      TermFrequencies.Found found = reading.find(term, has);
      float idf = (float) Math.log1p((items - found.count + 0.5) / (found.count + 0.5));
      for (int i = 0; i < found.count; i++) {
        int item = found.items[i];
        scores[item] += idf * has[item] / (k1 + has[item]);
        has[item] = 0;
      }
    }
    return normalised(scores);
  }

  private static float @Nullable [] normalised(float[] scores) {
    float greatest = 0;
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    if (greatest == 0) {
      return null;
    }
    for (int item = 0; item < scores.length; item++) {
      scores[item] = Math.min(1, scores[item] / greatest);
    }
    return scores;
  }

  private static Set<String> terms(List<WishWord> words) {
    Set<String> terms = new LinkedHashSet<>();
    for (WishWord word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      terms.add(word.whole());
      terms.addAll(word.parts());
      terms.addAll(word.also());
    }
    return terms;
  }

  /** The terms that items have, the most common ones left out where all would cost too much. */
  private List<Occurrences> affordable(Set<String> terms, TermFrequencies.Reading reading)
      throws IOException {
    List<Occurrences> known = new ArrayList<>();
    long sum = 0;
    for (String term : terms) {
      Occurrences occurrences = reading.lookUp(term);
      sum += occurrences.count();
      if (occurrences.count() > 0) {
        known.add(occurrences);
      }
    }
    if (sum > mostPostings) {
      known.sort(Comparator.comparingLong(Occurrences::count));
      while (known.size() > 1 && sum > mostPostings) {
        sum -= known.removeLast().count();
      }
    }
    return known;
  }

  /** Lowers every item that mentions a word to avoid; false where none does. */
  boolean subtract(List<WishWord> words, float[] scores) throws IOException {
    float[] kept = new float[items];
    Arrays.fill(kept, 1);
    boolean any = false;
    Mentions mentions = new Mentions(frequencies.reading());
    for (WishWord word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      any |= mentions.lower(word, kept);
    }
    for (int item = 0; item < items; item++) {
      scores[item] -= 1 - kept[item];
    }
    return any;
  }

  /**
   * What items have of one word after the other: of its whole or, where that is more, of each of
   * its parts. The arrays are zero between words; only what a word touched is cleared.
   */
  private final class Mentions {
    private final TermFrequencies.Reading reading;
    private final float[] has = new float[items];

    /** Of words with parts; empty until one comes. */
    private float[] least = new float[0];

    private float[] ofPart = new float[0];

    Mentions(TermFrequencies.Reading reading) {
      this.reading = reading;
    }

    boolean lower(WishWord word, float[] kept) throws IOException {
      TermFrequencies.Found found = reading.find(word.whole(), has);
      if (!word.parts().isEmpty()) {
        addParts(word.parts(), found);
      }
      double idf = Math.log1p((items - found.count + 0.5) / (found.count + 0.5));
      float rarity = (float) Math.min(1, idf / Math.log(2));
      for (int i = 0; i < found.count; i++) {
        int item = found.items[i];
        kept[item] *= 1 - rarity * (0.5f + 0.5f * has[item] / (k1 + has[item]));
        has[item] = 0;
      }
      return found.count > 0;
    }

    private void addParts(List<String> parts, TermFrequencies.Found into) throws IOException {
      if (least.length < items) {
        least = new float[items];
        ofPart = new float[items];
      }
      TermFrequencies.Found first = reading.find(parts.getFirst(), least);
      for (String part : parts.subList(1, parts.size())) {
        TermFrequencies.Found next = reading.find(part, ofPart);
        for (int i = 0; i < first.count; i++) {
          int item = first.items[i];
          least[item] = Math.min(least[item], ofPart[item]);
        }
        clear(ofPart, next);
      }
      for (int i = 0; i < first.count; i++) {
        int item = first.items[i];
        if (least[item] > 0 && has[item] == 0) {
          into.add(item);
        }
        has[item] = Math.max(has[item], least[item]);
      }
      clear(least, first);
    }

    private static void clear(float[] frequencies, TermFrequencies.Found found) {
      for (int i = 0; i < found.count; i++) {
        frequencies[found.items[i]] = 0;
      }
    }
  }
}
