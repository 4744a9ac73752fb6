package io.vouch.tools.training;

/**
 * A dense matrix in 16-bit integers, laid out for exact scans of its rows.
 *
 * <p>Element k of a row is stored as round(value / scale_k), scale_k = max|column k| / 32767, so
 * that a product differs from that of the floats by at most a few 10⁻⁵ of the largest. Rows are
 * kept in blocks of {@value #BLOCK}, each block by dimension: the loop over rows vectorises without
 * any module, and every product is summed in groups of four ascending dimensions, so the bits do
 * not depend on the machine. Immutable, thread-safe.
 */
public final class QuantisedRows {
  /** Rows per block. */
  public static final int BLOCK = 2048;

  private static final float STEPS = 32_767f;

  private final int rows;
  private final int dimensions;
  private final float[] scales;

  /** {@code columns[block · padded + k][i]} is element k of row block · BLOCK + i. */
  private final short[][] columns;

  private final int padded;

  /**
   * @param values row by row: rows × dimensions
   */
  public QuantisedRows(float[] values, int dimensions) {
    this.dimensions = dimensions;
    this.rows = values.length / dimensions;
    this.padded = (dimensions + 3) & ~3;
    this.scales = scales(values, dimensions);
    this.columns = new short[blocks() * padded][];
    for (int block = 0; block < blocks(); block++) {
      int count = Math.min(BLOCK, rows - block * BLOCK);
      for (int k = 0; k < padded; k++) {
        columns[block * padded + k] = column(values, block * BLOCK, count, k);
      }
    }
  }

  private short[] column(float[] values, int first, int count, int k) {
    short[] column = new short[count];
    if (k < dimensions && scales[k] > 0) {
      for (int i = 0; i < count; i++) {
        column[i] = (short) Math.round(values[(first + i) * dimensions + k] / scales[k]);
      }
    }
    return column;
  }

  private static float[] scales(float[] values, int dimensions) {
    float[] scales = new float[dimensions];
    for (int i = 0; i < values.length; i++) {
      scales[i % dimensions] = Math.max(scales[i % dimensions], Math.abs(values[i]));
    }
    for (int k = 0; k < dimensions; k++) {
      scales[k] /= STEPS;
    }
    return scales;
  }

  public int rows() {
    return rows;
  }

  public int dimensions() {
    return dimensions;
  }

  /** The number of blocks. */
  public int blocks() {
    return (rows + BLOCK - 1) / BLOCK;
  }

  /** A row as floats again. */
  public float[] row(int row) {
    float[] values = new float[dimensions];
    for (int k = 0; k < dimensions; k++) {
      values[k] = columns[row / BLOCK * padded + k][row % BLOCK] * scales[k];
    }
    return values;
  }

  /** The vector with the scales multiplied in, ready for {@link #products}. */
  public float[] scaled(float[] vector) {
    float[] scaled = new float[padded];
    for (int k = 0; k < dimensions; k++) {
      scaled[k] = vector[k] * scales[k];
    }
    return scaled;
  }

  /** The products of a vector from {@link #scaled} with the rows of one block. */
  public float[] products(int block, float[] scaled) {
    float[] sums = new float[Math.min(BLOCK, rows - block * BLOCK)];
    for (int k = 0; k < padded; k += 4) {
      addFour(sums, block * padded + k, scaled, k);
    }
    return sums;
  }

  private void addFour(float[] sums, int column, float[] vector, int k) {
    short[] c0 = columns[column];
    short[] c1 = columns[column + 1];
    short[] c2 = columns[column + 2];
    short[] c3 = columns[column + 3];
    float v0 = vector[k];
    float v1 = vector[k + 1];
    float v2 = vector[k + 2];
    float v3 = vector[k + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += v0 * c0[i] + v1 * c1[i] + v2 * c2[i] + v3 * c3[i];
    }
  }

  /** The products of a vector with all rows. */
  public float[] allProducts(float[] vector) {
    float[] scaled = scaled(vector);
    float[] all = new float[rows];
    for (int block = 0; block < blocks(); block++) {
      float[] part = products(block, scaled);
      System.arraycopy(part, 0, all, block * BLOCK, part.length);
    }
    return all;
  }
}
