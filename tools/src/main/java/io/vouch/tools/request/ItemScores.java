package io.vouch.tools.request;

/**
 * The scores of one source or factor for one request, over the whole catalogue.
 *
 * <p>Every score is finite and in [-1, 1]; 0 means that there is nothing to say. Scores do not
 * depend on the other candidates: nothing is normalised per pool. Safe to read from several threads
 * at once.
 */
public interface ItemScores {
  /** The score of the item at that index. */
  float at(int index);

  /**
   * The scores of several items: bit for bit what {@link #at} gives, faster where a source can.
   *
   * @param items item indexes in ascending order, of which the first {@code count} are read
   * @param out receives the scores in the same order
   */
  default void fill(int[] items, int count, float[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = at(items[i]);
    }
  }
}
