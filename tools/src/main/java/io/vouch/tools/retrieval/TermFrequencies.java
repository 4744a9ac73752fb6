package io.vouch.tools.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * How much of a term every item has: its frequencies in the item's fields, each divided by the
 * field's length and multiplied by its weight, summed ({@link FieldWeights}).
 *
 * <p>Lengths are read once, one byte per item and field, with Lucene's precision (exact to 40
 * words, then in steps of an eighth). Immutable and thread-safe.
 */
final class TermFrequencies {
  private final LexicalIndex index;
  private final FieldWeights constants;
  private final byte[][] lengths;
  private final float[][] shares;

  TermFrequencies(LexicalIndex index, FieldWeights constants) throws IOException {
    this.index = index;
    this.constants = constants;
    this.lengths = new byte[WordField.values().length][];
    this.shares = new float[lengths.length][];
    for (WordField field : WordField.values()) {
      lengths[field.ordinal()] = lengths(field);
      shares[field.ordinal()] = shares(field);
    }
  }

  private byte[] lengths(WordField field) throws IOException {
    byte[] all = new byte[index.reader().maxDoc()];
    for (LeafReaderContext leaf : index.reader().leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(field.name());
      if (norms != null) {
        for (int doc = norms.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = norms.nextDoc()) {
          all[leaf.docBase + doc] = (byte) norms.longValue();
        }
      }
    }
    return all;
  }

  /** What one occurrence counts in a field, by the field's length. */
  private float[] shares(WordField field) throws IOException {
    double filled = Math.max(1, index.reader().getDocCount(field.name()));
    double mean = Math.max(1, index.reader().getSumTotalTermFreq(field.name()) / filled);
    float b = constants.length(field);
    float[] byLength = new float[256];
    for (int code = 0; code < byLength.length; code++) {
      double length = SmallFloat.byte4ToInt((byte) code);
      byLength[code] = (float) (constants.weight(field) / (1 - b + b * length / mean));
    }
    return byLength;
  }

  /** In how many fields of items a term stands; 0 where none has it. */
  long count(String term) throws IOException {
    long count = 0;
    for (WordField field : WordField.values()) {
      count += index.reader().docFreq(new Term(field.name(), term));
    }
    return count;
  }

  /** Whether the names of kinds, brands or creators have a term. */
  boolean namesKind(String term) throws IOException {
    return index.reader().docFreq(new Term(WordField.CATEGORY.name(), term)) > 0;
  }

  /** The items that have a term: what each has of it is added to {@code frequencies}. */
  Found find(String term, float[] frequencies) throws IOException {
    Found found = new Found();
    List<LeafReaderContext> leaves = index.reader().leaves();
    BytesRef bytes = new BytesRef(term);
    for (LeafReaderContext leaf : leaves) {
      for (WordField field : WordField.values()) {
        PostingsEnum postings = postings(leaf.reader(), field, bytes);
        if (postings != null) {
          add(postings, leaf.docBase, field, frequencies, found);
        }
      }
    }
    return found;
  }

  private static @Nullable PostingsEnum postings(LeafReader leaf, WordField field, BytesRef term)
      throws IOException {
    Terms terms = leaf.terms(field.name());
    if (terms == null) {
      return null;
    }
    TermsEnum found = terms.iterator();
    return found.seekExact(term) ? found.postings(null, PostingsEnum.FREQS) : null;
  }

  private void add(
      PostingsEnum postings, int base, WordField field, float[] frequencies, Found found)
      throws IOException {
    byte[] lengthOf = lengths[field.ordinal()];
    float[] shareOf = shares[field.ordinal()];
    DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    postings.nextDoc();
    for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
        block.size > 0;
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block)) {
      found.reserve(block.size);
      for (int i = 0; i < block.size; i++) {
        int item = base + block.docs[i];
        float before = frequencies[item];
        if (before == 0) {
          found.items[found.count++] = item;
        }
        frequencies[item] = before + block.features[i] * shareOf[lengthOf[item] & 0xff];
      }
    }
  }

  /** Items, each once, in no particular order. */
  static final class Found {
    int[] items = new int[128];
    int count;

    private void reserve(int more) {
      if (count + more > items.length) {
        items = Arrays.copyOf(items, Math.max(count + more, 2 * items.length));
      }
    }
  }
}
