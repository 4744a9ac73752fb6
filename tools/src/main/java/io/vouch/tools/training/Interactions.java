package io.vouch.tools.training;

/**
 * Who liked what: one positive weight per (person, item) pair, by person and by item.
 *
 * <p>Several events of one person on one item are one interaction; its weight is the sum of the
 * event weights (see {@code EventType.weight}), cut to [{@value #LEAST_WEIGHT}, {@value
 * #GREATEST_WEIGHT}], its time that of the newest event. Pairs whose sum is 0 or less are not
 * interactions: to have seen something, or to have disliked it, is not to like it. Immutable.
 */
public final class Interactions {
  /** Smallest weight of an interaction; arbitrary. */
  public static final float LEAST_WEIGHT = 0.1f;

  /** Greatest weight of an interaction, so that no single pair dominates; arbitrary. */
  public static final float GREATEST_WEIGHT = 5f;

  private final SparseRows byPerson;
  private final SparseRows byItem;
  private final long[] timesMillis;

  /** {@code timesMillis} has one element per entry of {@code byPerson}. */
  Interactions(SparseRows byPerson, long[] timesMillis) {
    this.byPerson = byPerson;
    this.byItem = byPerson.transposed();
    this.timesMillis = timesMillis;
  }

  public int people() {
    return byPerson.rowCount();
  }

  public int items() {
    return byPerson.columnCount();
  }

  /** The number of interactions. */
  public int size() {
    return byPerson.size();
  }

  /** Rows are people, columns items, values weights. */
  public SparseRows byPerson() {
    return byPerson;
  }

  /** Rows are items, columns people, values weights. */
  public SparseRows byItem() {
    return byItem;
  }

  /** Epoch milliseconds of the newest event behind an entry of {@link #byPerson()}. */
  public long timeMillis(int entry) {
    return timesMillis[entry];
  }

  /** The time of the newest event; 0 if there is none. */
  public long newestMillis() {
    long newest = 0;
    for (long time : timesMillis) {
      newest = Math.max(newest, time);
    }
    return newest;
  }
}
