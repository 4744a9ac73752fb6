package io.vouch.tools.retrieval;

/**
 * What a word in each field counts: the constants of BM25F.
 *
 * <p>A word that stands {@code f} times in a field of length {@code l} (mean {@code L}) adds {@code
 * weight · f / (1 − b + b · l / L)} to the word's frequency {@code x} in the item; the word's score
 * is {@code idf · x / (k1 + x)}.
 *
 * @param weights by {@link WordField}, at least 0
 * @param lengths {@code b} by {@link WordField}: 0 for a field whose length says nothing, to 1
 * @param k1 the frequency at which a word counts half of what it can
 */
record FieldWeights(float[] weights, float[] lengths, float k1) {
  /**
   * Those that the house searches with: every field alike. On five catalogues' own items a title
   * that weighs 3 and texts that weigh 0.5 find them better by halves of their titles (mean
   * reciprocal rank .883 instead of .854); for what people write, all alike is better or equal on
   * every one of six measurements (docs/decisions/0026).
   */
  static final FieldWeights EVEN =
      new FieldWeights(new float[] {1f, 1f, 1f, 1f}, new float[] {0.75f, 0.5f, 0.5f, 0.75f}, 1.2f);

  float weight(WordField field) {
    return weights[field.ordinal()];
  }

  float length(WordField field) {
    return lengths[field.ordinal()];
  }
}
