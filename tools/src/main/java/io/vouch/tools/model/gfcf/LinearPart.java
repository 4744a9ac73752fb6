package io.vouch.tools.model.gfcf;

import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * L = NᵀN, item by item: L_ij = s_i·s_j·Σ over the people who have both of s_p², where s are the
 * scales of {@link GraphFilter}. The same bits on any number of threads.
 */
final class LinearPart {
  private static final int CHUNK = 64;

  private final SparseRows byPerson;
  private final SparseRows byItem;
  private final float[] personScale;
  private final float[] itemScale;
  private final int[][] others;
  private final float[][] shares;

  private LinearPart(Interactions interactions, GraphFilter filter) {
    this.byPerson = interactions.byPerson();
    this.byItem = interactions.byItem();
    this.personScale = filter.personScale();
    this.itemScale = filter.itemScale();
    this.others = new int[byItem.rowCount()][];
    this.shares = new float[byItem.rowCount()][];
  }

  int[][] others() {
    return others;
  }

  float[][] shares() {
    return shares;
  }

  /** L, or null where it has more than so many entries. */
  static @Nullable LinearPart of(
      Interactions interactions, GraphFilter filter, ParallelRows parallel, long most) {
    LinearPart part = new LinearPart(interactions, filter);
    AtomicLong entries = new AtomicLong();
    parallel.run(
        part.others.length,
        CHUNK,
        () -> {
          float[] sums = new float[part.others.length];
          int[] touched = new int[part.others.length];
          return (from, to) -> {
            for (int item = from; item < to && entries.get() <= most; item++) {
              entries.addAndGet(part.fill(item, sums, touched));
            }
          };
        });
    return entries.get() > most ? null : part;
  }

  /** Fills the row of an item; the sums are zeros before and after. */
  private int fill(int item, float[] sums, int[] touched) {
    int count = 0;
    for (int entry = byItem.start(item); entry < byItem.end(item); entry++) {
      int person = byItem.column(entry);
      float weight = itemScale[item] * personScale[person] * personScale[person];
      for (int e = byPerson.start(person); e < byPerson.end(person); e++) {
        int other = byPerson.column(e);
        if (sums[other] == 0f) {
          touched[count++] = other;
        }
        sums[other] += weight;
      }
    }
    int[] beside = Arrays.copyOf(touched, count);
    Arrays.sort(beside);
    float[] row = new float[count];
    for (int k = 0; k < count; k++) {
      row[k] = sums[beside[k]] * itemScale[beside[k]];
      sums[beside[k]] = 0f;
    }
    others[item] = beside;
    shares[item] = row;
    return count;
  }
}
