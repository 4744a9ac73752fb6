package io.vouch.tools.retrieval;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The kinds of items that the words of a wish are names of, as the catalogue's own titles use them
 * ("bike" where the category is called "bicycle").
 *
 * <p>A word names a kind (a name in a field of kinds) if at least {@value #LEAST_SHARE} of the
 * kind's titles have it and at least {@value #LEAST_CERTAINTY} of all titles that have it are of
 * the kind, {@value #LEAST_TITLES} of them at least. Where words name several kinds, those count
 * whose word is at least half as frequent among their titles as the most frequent one: "road shoes"
 * are shoes, though the few titles with "road" are bikes. A word of several parts ("e-bike") that
 * names none itself names what its last part does. Items that nowhere say a word which at least
 * {@value #NEARLY_ALL} of a kind's titles have, nor a word of the kind's own name, are called
 * otherwise. The bounds are estimates; the share and the rule of halves were set after answers on
 * development data had been read. Common words that stand in more than {@value #MOST_TITLES} titles
 * name none. Deterministic and thread-safe.
 */
final class KindWords {
  private static final double LEAST_SHARE = 0.1;
  private static final double LEAST_CERTAINTY = 0.9;
  private static final double NEARLY_ALL = 0.8;
  private static final int LEAST_TITLES = 3;
  private static final int MOST_TITLES = 50_000;

  private final LexicalIndex index;
  private final List<CategoryColumn> kinds;

  KindWords(LexicalIndex index, Catalogue catalogue) {
    this.index = index;
    this.kinds =
        catalogue.schema().ofKind(FieldKind.CATEGORY).stream()
            .filter(field -> field.role() == FieldRole.CATEGORY)
            .map(FieldDefinition::name)
            .map(catalogue::categories)
            .toList();
  }

  /**
   * What the newest line names that names a kind at least half as surely as any; null where none
   * names one.
   *
   * @param lines the words of each line of a wish, the newest first
   */
  @Nullable Named named(List<List<WishWord>> lines) throws IOException {
    List<List<Candidate>> all = new ArrayList<>();
    double most = 0;
    for (List<WishWord> line : lines) {
      List<Candidate> found = candidates(line);
      all.add(found);
      most = Math.max(most, surest(found));
    }
    for (List<Candidate> found : all) {
      if (!found.isEmpty() && surest(found) >= most / 2) {
        return named(found, surest(found));
      }
    }
    return null;
  }

  /**
   * The items of the kinds that are named.
   *
   * @param calledOtherwise those of them whose titles do not say what nearly all others' do
   */
  record Named(RoaringBitmap items, RoaringBitmap calledOtherwise) {}

  private Named named(List<Candidate> found, double most) throws IOException {
    RoaringBitmap items = new RoaringBitmap();
    RoaringBitmap called = new RoaringBitmap();
    for (Candidate kind : found) {
      if (kind.share() >= most / 2) {
        items.or(kind.column().itemsWith(kind.code()));
        called.or(kind.share() >= NEARLY_ALL ? called(kind) : kind.column().itemsWith(kind.code()));
      }
    }
    return new Named(items, RoaringBitmap.andNot(items, called));
  }

  /** The items whose title or description has the word, or one of the kind's own name. */
  private RoaringBitmap called(Candidate kind) throws IOException {
    RoaringBitmap called = kind.titles().clone();
    called.or(index.itemsWith(WordField.DESCRIPTION, kind.term()));
    for (WishWord word : index.analyzer().words(kind.column().name(kind.code()))) {
      called.or(titlesWith(word.whole()));
      called.or(index.itemsWith(WordField.DESCRIPTION, word.whole()));
    }
    return called;
  }

  /** A kind that a word names, the titles that have the word, and their share of the kind's. */
  private record Candidate(
      CategoryColumn column, int code, String term, RoaringBitmap titles, double share) {}

  private static double surest(List<Candidate> found) {
    return found.stream().mapToDouble(Candidate::share).max().orElse(0);
  }

  private List<Candidate> candidates(List<WishWord> words) throws IOException {
    List<Candidate> all = new ArrayList<>();
    if (kinds.isEmpty()) {
      return all;
    }
    for (WishWord word : words) {
      int before = all.size();
      add(word.whole(), all);
      if (all.size() == before && !word.parts().isEmpty()) {
        add(word.parts().getLast(), all);
      }
    }
    return all;
  }

  private void add(String term, List<Candidate> into) throws IOException {
    RoaringBitmap titles = titlesWith(term);
    kinds.forEach(column -> add(column, term, titles, into));
  }

  private static void add(
      CategoryColumn column, String term, RoaringBitmap titles, List<Candidate> into) {
    int all = titles.getCardinality();
    if (all < LEAST_TITLES) {
      return;
    }
    int[] counts = new int[column.nameCount()];
    titles.forEach((int item) -> {
      for (int code : column.codesAt(item)) {
        counts[code]++;
      }
    });
    for (int code = 0; code < counts.length; code++) {
      boolean certain = counts[code] >= Math.max(LEAST_TITLES, LEAST_CERTAINTY * all);
      double share = (double) counts[code] / Math.max(1, column.itemCount(code));
      if (certain && share >= LEAST_SHARE) {
        into.add(new Candidate(column, code, term, titles, share));
      }
    }
  }

  /** The items whose title has a term; none where too many have. */
  private RoaringBitmap titlesWith(String term) throws IOException {
    Term title = new Term(WordField.TITLE.name(), term);
    return index.reader().docFreq(title) > MOST_TITLES
        ? new RoaringBitmap()
        : index.itemsWith(WordField.TITLE, term);
  }
}
