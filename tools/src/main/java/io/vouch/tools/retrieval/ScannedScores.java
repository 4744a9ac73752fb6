package io.vouch.tools.retrieval;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.training.QuantisedRows;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Products of one vector with all rows of a matrix, times a factor, cut to [-1, 1]; a block of rows
 * is computed when the first of its items is asked for.
 *
 * <p>Thread-safe: two threads may compute a block twice, to the same bits.
 */
public final class ScannedScores implements ItemScores {
  private final QuantisedRows rows;
  private final float[] scaled;
  private final float factor;
  private final float least;
  private final AtomicReferenceArray<float[]> blocks;

  /** {@code least} is the lowest score that is not taken for 0's sake: −1 or 0. */
  public ScannedScores(QuantisedRows rows, float[] vector, float factor, float least) {
    this.rows = rows;
    this.scaled = rows.scaled(vector);
    this.factor = factor;
    this.least = least;
    this.blocks = new AtomicReferenceArray<>(rows.blocks());
  }

  @Override
  public float at(int index) {
    return block(index / QuantisedRows.BLOCK)[index % QuantisedRows.BLOCK];
  }

  @Override
  public void fill(int[] items, int count, float[] out) {
    int current = -1;
    float[] scores = new float[0];
    for (int i = 0; i < count; i++) {
      int block = items[i] / QuantisedRows.BLOCK;
      if (block != current) {
        scores = block(block);
        current = block;
      }
      out[i] = scores[items[i] % QuantisedRows.BLOCK];
    }
  }

  private float[] block(int block) {
    float[] known = blocks.get(block);
    if (known != null) {
      return known;
    }
    float[] scores = rows.products(block, scaled);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.max(least, Math.min(1f, scores[i] * factor));
    }
    blocks.set(block, scores);
    return scores;
  }
}
