package io.vouch.tools.training;

import java.util.Arrays;

/**
 * Four weighted rows whose outer products are added to a symmetric matrix at once.
 *
 * <p>The loop indexes all arrays alike, which is what lets the compiler turn it into vector
 * instructions; every element is summed in the same order whatever the width, so the bits do not
 * depend on the machine. A row of weight 0 adds nothing. Not thread-safe.
 */
final class FourRows {
  private final float[][] rows = new float[4][];
  private final float[] weights = new float[4];

  /** Sets one of the four; the row is read, not copied. */
  void set(int index, float[] row, float weight) {
    rows[index] = row;
    weights[index] = weight;
  }

  /** Makes all four count for nothing. */
  void clear() {
    Arrays.fill(weights, 0f);
  }

  /** {@code target[c] += Σ_q weight_q · row_q[column] · row_q[c]} for c from column to the end. */
  void addOuter(float[] target, int column) {
    float[] x0 = rows[0];
    float[] x1 = rows[1];
    float[] x2 = rows[2];
    float[] x3 = rows[3];
    float p0 = weights[0] * x0[column];
    float p1 = weights[1] * x1[column];
    float p2 = weights[2] * x2[column];
    float p3 = weights[3] * x3[column];
    for (int c = column; c < target.length; c++) {
      target[c] += p0 * x0[c] + p1 * x1[c] + p2 * x2[c] + p3 * x3[c];
    }
  }
}
