package io.vouch.tools.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
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
 * <p>A term that is a kind's name far more often than a word of titles ("comedy" of films) counts
 * only as the kind's name: "The King of Comedy" is no better a comedy than others.
 *
 * <p>Lengths are read once, one byte per item and field, with Lucene's precision (exact to 40
 * words, then in steps of an eighth). Immutable and thread-safe.
 */
final class TermFrequencies {
  /** So many times as often as in titles a term stands in names of kinds to count only there. */
  private static final int CHIEFLY_A_KIND = 10;

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

  /** A reading of the index for one request; not thread-safe. */
  Reading reading() throws IOException {
    List<FieldReading> fields = new ArrayList<>();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      for (WordField field : WordField.values()) {
        Terms terms = leaf.reader().terms(field.name());
        if (terms != null) {
          byte[] lengthOf = lengths[field.ordinal()];
          float[] shareOf = shares[field.ordinal()];
          fields.add(new FieldReading(field, terms.iterator(), leaf.docBase, lengthOf, shareOf));
        }
      }
    }
    return new Reading(fields);
  }

  /**
   * Where a term stands.
   *
   * @param count in how many fields of items; 0 where none has it
   * @param states where to go on reading, null where a field does not have it
   */
  record Occurrences(BytesRef term, long count, @Nullable TermState[] states) {}

  /** Opening what reads the terms of a field is dear, so it is opened once for all terms. */
  static final class Reading {
    private final List<FieldReading> fields;

    private Reading(List<FieldReading> fields) {
      this.fields = fields;
    }

    Occurrences lookUp(String term) throws IOException {
      BytesRef bytes = new BytesRef(term);
      @Nullable TermState[] states = new TermState[fields.size()];
      long[] counts = new long[WordField.values().length];
      for (int i = 0; i < states.length; i++) {
        TermsEnum terms = fields.get(i).terms;
        if (terms.seekExact(bytes)) {
          states[i] = terms.termState();
          counts[fields.get(i).field.ordinal()] += terms.docFreq();
        }
      }
      long titles = counts[WordField.TITLE.ordinal()];
      if (titles > 0 && counts[WordField.CATEGORY.ordinal()] >= CHIEFLY_A_KIND * titles) {
        leaveTitles(states);
        counts[WordField.TITLE.ordinal()] = 0;
      }
      return new Occurrences(bytes, Arrays.stream(counts).sum(), states);
    }

    private void leaveTitles(@Nullable TermState[] states) {
      for (int i = 0; i < states.length; i++) {
        states[i] = fields.get(i).field == WordField.TITLE ? null : states[i];
      }
    }

    /** The items that have a term: what each has of it is added to {@code frequencies}. */
    Found find(Occurrences occurrences, float[] frequencies) throws IOException {
      Found found = new Found();
      for (int i = 0; i < fields.size(); i++) {
        TermState state = occurrences.states()[i];
        if (state != null) {
          fields.get(i).add(occurrences.term(), state, frequencies, found);
        }
      }
      return found;
    }

    Found find(String term, float[] frequencies) throws IOException {
      return find(lookUp(term), frequencies);
    }
  }

  private static final class FieldReading {
    private final WordField field;
    private final TermsEnum terms;
    private final int base;
    private final byte[] lengthOf;
    private final float[] shareOf;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private @Nullable PostingsEnum postings;

    FieldReading(WordField field, TermsEnum terms, int base, byte[] lengthOf, float[] shareOf) {
      this.field = field;
      this.terms = terms;
      this.base = base;
      this.lengthOf = lengthOf;
      this.shareOf = shareOf;
    }

    void add(BytesRef term, TermState state, float[] frequencies, Found found) throws IOException {
      terms.seekExact(term, state);
      PostingsEnum read = terms.postings(postings, PostingsEnum.FREQS);
      postings = read;
      read.nextDoc();
      for (read.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
          block.size > 0;
          read.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block)) {
        for (int i = 0; i < block.size; i++) {
          int item = base + block.docs[i];
          float before = frequencies[item];
          if (before == 0) {
            found.add(item);
          }
          frequencies[item] = before + block.features[i] * shareOf[lengthOf[item] & 0xff];
        }
      }
    }
  }

  /** Items, each once, in no particular order. */
  static final class Found {
    int[] items = new int[128];
    int count;

    void add(int item) {
      if (count == items.length) {
        items = Arrays.copyOf(items, 2 * count);
      }
      items[count++] = item;
    }
  }
}
