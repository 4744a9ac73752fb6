package io.vouch.tools.statistics;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The best n of the items offered, by descending score and then ascending index.
 *
 * <p>A binary heap over two flat arrays with the worst kept item at the root: n offers cost one
 * comparison each where they are refused and O(log n) where they are kept, and allocate nothing.
 * Not thread-safe; reusable after {@link #clear} or {@link #drainTo}.
 */
public final class TopItems {
  private static final StatisticsMessages SAY = Messages.of(StatisticsMessages.class);

  private final double[] scores;
  private final int[] items;
  private int size;

  /**
   * @param capacity n, how many to keep, not negative
   */
  public TopItems(int capacity) {
    this.scores = new double[capacity];
    this.items = new int[capacity];
  }

  /** How many are kept, at most n. */
  public int size() {
    return size;
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /**
   * Keeps the item if it is among the best so far.
   *
   * @throws VouchException if the score is not a number
   */
  public void offer(int item, double score) {
    if (size == scores.length && size > 0 && score < scores[0]) {
      return; // the common case, one comparison
    }
    if (Double.isNaN(score)) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.scoreIsNoNumber(item));
    }
    if (size < scores.length) {
      siftUp(item, score);
    } else if (size > 0 && isWorse(scores[0], items[0], score, item)) {
      siftDown(item, score);
    }
  }

  /** Offers all that another kept. */
  public void offerAll(TopItems other) {
    for (int i = 0; i < other.size; i++) {
      offer(other.items[i], other.scores[i]);
    }
  }

  /** Empties this into arrays of at least its size, best first. */
  public void drainTo(int[] itemsOut, double[] scoresOut) {
    for (int position = size - 1; position >= 0; position--) {
      itemsOut[position] = items[0];
      scoresOut[position] = scores[0];
      size--;
      siftDown(items[size], scores[size]);
    }
  }

  private void siftUp(int item, double score) {
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (!isWorse(score, item, scores[parent], items[parent])) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, item, score);
  }

  /** Replaces the root. */
  private void siftDown(int item, double score) {
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      int other = child + 1;
      if (other < size && isWorse(scores[other], items[other], scores[child], items[child])) {
        child = other;
      }
      if (!isWorse(scores[child], items[child], score, item)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    if (size > 0) {
      put(hole, item, score);
    }
  }

  private void move(int from, int to) {
    put(to, items[from], scores[from]);
  }

  private void put(int position, int item, double score) {
    items[position] = item;
    scores[position] = score;
  }

  private static boolean isWorse(double score, int item, double thanScore, int thanItem) {
    return score < thanScore || (score == thanScore && item > thanItem);
  }
}
