package io.vouch.simulator.market;

import java.util.Arrays;

/**
 * The platform's log: one row per shown slot, in columns that grow. One per batch of users while it
 * is written, joined in batch order afterwards.
 */
public final class InteractionLog {
  private static final int FIRST_ROWS = 1 << 14;

  private long[] users = new long[FIRST_ROWS];
  private int[] items = new int[FIRST_ROWS];
  private short[] indexes = new short[FIRST_ROWS];
  private byte[] clicked = new byte[FIRST_ROWS];
  private byte[] liked = new byte[FIRST_ROWS];
  private float[] propensities = new float[FIRST_ROWS];
  private int rows;

  /** Writes the slots of one slate. */
  public void append(long user, Slate slate, Reaction reaction) {
    for (int i = 0; i < slate.size(); i++) {
      makeRoom(rows + 1);
      users[rows] = user;
      items[rows] = slate.item(i);
      indexes[rows] = (short) i;
      clicked[rows] = (byte) (reaction.has(i, Action.CLICK) ? 1 : 0);
      liked[rows] = (byte) (reaction.has(i, Action.LIKE) ? 1 : 0);
      propensities[rows] = slate.propensity(i);
      rows++;
    }
  }

  /** Writes everything that another log holds. */
  public void append(InteractionLog other) {
    makeRoom(rows + other.rows);
    System.arraycopy(other.users, 0, users, rows, other.rows);
    System.arraycopy(other.items, 0, items, rows, other.rows);
    System.arraycopy(other.indexes, 0, indexes, rows, other.rows);
    System.arraycopy(other.clicked, 0, clicked, rows, other.rows);
    System.arraycopy(other.liked, 0, liked, rows, other.rows);
    System.arraycopy(other.propensities, 0, propensities, rows, other.rows);
    rows += other.rows;
  }

  public int rows() {
    return rows;
  }

  public long user(int row) {
    return users[row];
  }

  public int item(int row) {
    return items[row];
  }

  /** The 0-based slot. */
  public int index(int row) {
    return indexes[row];
  }

  public boolean clicked(int row) {
    return clicked[row] != 0;
  }

  public boolean liked(int row) {
    return liked[row] != 0;
  }

  /** The chance that the policy showed this item here, or 0 if it is not known. */
  public float propensity(int row) {
    return propensities[row];
  }

  private void makeRoom(int needed) {
    if (needed > items.length) {
      int size = Math.max(needed, items.length * 2);
      users = Arrays.copyOf(users, size);
      items = Arrays.copyOf(items, size);
      indexes = Arrays.copyOf(indexes, size);
      clicked = Arrays.copyOf(clicked, size);
      liked = Arrays.copyOf(liked, size);
      propensities = Arrays.copyOf(propensities, size);
    }
  }
}
