package io.vouch.tools.request;

/**
 * Scores held for every item of a catalogue in one array.
 *
 * <p>The array is shared, not copied: nobody changes it after construction.
 */
public final class DenseScores implements ItemScores {
  private final float[] scoreByItem;

  public DenseScores(float[] scoreByItem) {
    this.scoreByItem = scoreByItem;
  }

  @Override
  public float at(int index) {
    return scoreByItem[index];
  }

  @Override
  public void fill(int[] items, int count, float[] out) {
    if (count > 0 && items[count - 1] - items[0] == count - 1) {
      System.arraycopy(scoreByItem, items[0], out, 0, count); // ascending without a gap
      return;
    }
    for (int i = 0; i < count; i++) {
      out[i] = scoreByItem[items[i]];
    }
  }
}
