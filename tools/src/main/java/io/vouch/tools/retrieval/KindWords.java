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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
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
 * are shoes, though the few titles with "road" are bikes. The bounds are estimates; the share and
 * the last rule were set after answers on development data had been read. Common words that stand
 * in more than {@value #MOST_TITLES} titles name none. Deterministic and thread-safe.
 */
final class KindWords {
  private static final double LEAST_SHARE = 0.1;
  private static final double LEAST_CERTAINTY = 0.9;
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

  /** The items of all kinds that words of the wish name; null where they name none. */
  @Nullable RoaringBitmap named(List<WishWord> words) throws IOException {
    List<Named> all = new ArrayList<>();
    for (WishWord word : words) {
      RoaringBitmap titles = kinds.isEmpty() ? new RoaringBitmap() : titlesWith(word.whole());
      for (CategoryColumn column : kinds) {
        add(column, titles, all);
      }
    }
    double most = all.stream().mapToDouble(Named::share).max().orElse(0);
    RoaringBitmap named = new RoaringBitmap();
    all.stream().filter(kind -> kind.share() >= most / 2).forEach(kind -> named.or(kind.items()));
    return named.isEmpty() ? null : named;
  }

  /** A kind, and the share of its titles that have the word. */
  private record Named(RoaringBitmap items, double share) {}

  private static void add(CategoryColumn column, RoaringBitmap titles, List<Named> into) {
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
        into.add(new Named(column.itemsWith(code), share));
      }
    }
  }

  /** The items whose title has a term; none where too many have. */
  private RoaringBitmap titlesWith(String term) throws IOException {
    RoaringBitmap items = new RoaringBitmap();
    Term title = new Term(WordField.TITLE.name(), term);
    if (index.reader().docFreq(title) > MOST_TITLES) {
      return items;
    }
    for (LeafReaderContext leaf : index.reader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(title, PostingsEnum.NONE);
      if (postings != null) {
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          items.add(leaf.docBase + doc);
        }
      }
    }
    return items;
  }
}
