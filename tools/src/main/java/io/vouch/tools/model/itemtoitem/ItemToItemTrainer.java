package io.vouch.tools.model.itemtoitem;

import io.vouch.messages.Messages;
import io.vouch.tools.statistics.TopItems;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;

/**
 * Item-to-item similarity by exact co-occurrence: cos(i, j) = Σ_p w_pi·w_pj / (‖w_i‖·‖w_j‖).
 *
 * <p>Source: Sarwar, Karypis, Konstan, Riedl (2001), cosine variant on implicit feedback, top N
 * kept. Exact: no sampling, no threshold. Deviation: of a person with more than {@value
 * #MOST_PER_PERSON} items only the first so many by item index co-occur, which bounds the cost of
 * robots. Cost: Σ_p n_p² additions; the same bits on any number of threads.
 */
public final class ItemToItemTrainer {
  private static final ItemToItemMessages SAY = Messages.of(ItemToItemMessages.class);

  /** Longest history that co-occurs with itself; longer than any person's of MovieLens. */
  public static final int MOST_PER_PERSON = 5_000;

  private static final int CHUNK = 64;

  private final int neighboursPerItem;
  private final ParallelRows parallel;

  /**
   * @param neighboursPerItem N, how many neighbours to keep of each item
   */
  public ItemToItemTrainer(int neighboursPerItem, ParallelRows parallel) {
    this.neighboursPerItem = neighboursPerItem;
    this.parallel = parallel;
  }

  /** The neighbours of every item. */
  public ItemNeighbours train(Interactions interactions, TrainingListener listener) {
    int items = interactions.items();
    float[] norms = norms(interactions.byItem());
    int[][] neighbours = new int[items][];
    float[][] similarities = new float[items][];
    parallel.run(
        items,
        CHUNK,
        () -> {
          Row row = new Row(interactions, norms, neighboursPerItem);
          double[] cosines = new double[neighboursPerItem];
          return (from, to) -> {
            for (int item = from; item < to; item++) {
              TopItems best = row.neighbours(item);
              neighbours[item] = new int[best.size()];
              similarities[item] = new float[best.size()];
              best.drainTo(neighbours[item], cosines);
              for (int place = 0; place < similarities[item].length; place++) {
                similarities[item][place] = (float) cosines[place];
              }
            }
          };
        });
    listener.progress(SAY.phase(), items, items);
    return joined(neighbours, similarities);
  }

  static float[] norms(SparseRows rows) {
    float[] norms = new float[rows.rowCount()];
    for (int row = 0; row < norms.length; row++) {
      double sum = 0;
      for (int entry = rows.start(row); entry < rows.end(row); entry++) {
        sum += (double) rows.value(entry) * rows.value(entry);
      }
      norms[row] = (float) Math.sqrt(sum);
    }
    return norms;
  }

  private static ItemNeighbours joined(int[][] neighbours, float[][] similarities) {
    int[] starts = new int[neighbours.length + 1];
    for (int i = 0; i < neighbours.length; i++) {
      starts[i + 1] = starts[i] + neighbours[i].length;
    }
    int[] all = new int[starts[neighbours.length]];
    float[] values = new float[all.length];
    for (int i = 0; i < neighbours.length; i++) {
      System.arraycopy(neighbours[i], 0, all, starts[i], neighbours[i].length);
      System.arraycopy(similarities[i], 0, values, starts[i], similarities[i].length);
    }
    return new ItemNeighbours(starts, all, values);
  }

  /** One thread's accumulator for one row of the co-occurrence matrix at a time. */
  private static final class Row {
    private final SparseRows byPerson;
    private final SparseRows byItem;
    private final float[] norms;
    private final TopItems best;
    private final float[] sums;
    private final int[] touched;

    Row(Interactions interactions, float[] norms, int neighboursPerItem) {
      this.byPerson = interactions.byPerson();
      this.byItem = interactions.byItem();
      this.norms = norms;
      this.best = new TopItems(neighboursPerItem);
      this.sums = new float[norms.length];
      this.touched = new int[norms.length];
    }

    TopItems neighbours(int item) {
      int count = 0;
      for (int entry = byItem.start(item); entry < byItem.end(item); entry++) {
        count = addPerson(byItem.column(entry), byItem.value(entry), count);
      }
      Arrays.sort(touched, 0, count);
      best.clear();
      for (int t = 0; t < count; t++) {
        int other = touched[t];
        if (other != item) {
          best.offer(other, Math.min(1f, sums[other] / (norms[item] * norms[other])));
        }
        sums[other] = 0f;
      }
      return best;
    }

    private int addPerson(int person, float weight, int count) {
      int end = Math.min(byPerson.end(person), byPerson.start(person) + MOST_PER_PERSON);
      for (int entry = byPerson.start(person); entry < end; entry++) {
        int other = byPerson.column(entry);
        if (sums[other] == 0f) {
          touched[count++] = other;
        }
        sums[other] += weight * byPerson.value(entry);
      }
      return count;
    }
  }
}
