package io.vouch.simulator.choice;

/**
 * The slots that were clicked on one slate, in the order of the clicks, and how many slots were
 * looked at. Mutable and reused, one per thread.
 */
public final class Clicks {
  private final int[] indexes;
  private final float[] weights;
  private int size;
  private int examined;

  public Clicks(int largestSlate) {
    this.indexes = new int[largestSlate];
    this.weights = new float[largestSlate];
  }

  /** Empties the list before the next slate. */
  public void clear() {
    size = 0;
    examined = 0;
  }

  /** Adds a click on a 0-based index. */
  public void add(int index) {
    indexes[size++] = index;
  }

  /** The number of clicks. */
  public int size() {
    return size;
  }

  /** The 0-based index of the n-th click. */
  public int at(int click) {
    return indexes[click];
  }

  /** Says that the slots 0 … count − 1 were looked at. */
  public void examined(int count) {
    examined = count;
  }

  /** How many slots, from the top, were looked at. */
  public int examined() {
    return examined;
  }

  /** Room for one number per slot, for the choice model that runs now. */
  float[] weights() {
    return weights;
  }
}
