package io.vouch.simulator.trees;

import java.util.Arrays;

/**
 * A tree of a given depth that takes one Newton step down a loss: every leaf's value is −ΣG/(ΣH +
 * 1) over its rows, every split the one that gains most.
 *
 * @param feature by which a node splits, −1 at a leaf; node k has the children 2k + 1 and 2k + 2
 * @param bin rows up to this bin go to the first child
 * @param value of every node
 */
@SuppressWarnings("ArrayRecordComponent")
record RegressionTree(int[] feature, int[] bin, double[] value) {
  private static final double RIDGE = 1;
  private static final int FEWEST_ROWS = 20;

  /** The value of a row. */
  double value(byte[][] bins, int row) {
    return value[leaf(bins, row)];
  }

  private int leaf(byte[][] bins, int row) {
    int node = 0;
    while (feature[node] >= 0) {
      node = 2 * node + (bins[feature[node]][row] <= bin[node] ? 1 : 2);
    }
    return node;
  }

  /** Grows a tree level by level. */
  static RegressionTree grown(byte[][] bins, double[] gradient, double[] hessian, int depth) {
    int nodes = (2 << depth) - 1;
    RegressionTree tree = new RegressionTree(new int[nodes], new int[nodes], new double[nodes]);
    Arrays.fill(tree.feature, -1);
    int[] place = new int[gradient.length];
    for (int level = 0; level <= depth; level++) {
      int first = (1 << level) - 1;
      Histogram[] histograms = new Histogram[first + 1];
      for (int node = 0; node <= first; node++) {
        histograms[node] = new Histogram(bins.length);
      }
      for (int row = 0; row < place.length; row++) {
        if (place[row] >= first) {
          histograms[place[row] - first].add(bins, row, gradient[row], hessian[row]);
        }
      }
      for (int node = 0; node <= first; node++) {
        tree.settle(first + node, histograms[node], level < depth);
      }
      for (int row = 0; row < place.length; row++) {
        int at = place[row];
        if (at >= first && tree.feature[at] >= 0) {
          place[row] = 2 * at + (bins[tree.feature[at]][row] <= tree.bin[at] ? 1 : 2);
        }
      }
    }
    return tree;
  }

  private void settle(int node, Histogram of, boolean maySplit) {
    value[node] = -of.sumGradient / (of.sumHessian + RIDGE);
    double best = gain(of.sumGradient, of.sumHessian) + 1e-9;
    for (int k = 0; maySplit && k < of.gradient.length; k++) {
      double g = 0;
      double h = 0;
      int rows = 0;
      for (int b = 0; b < FeatureBins.MOST - 1; b++) {
        g += of.gradient[k][b];
        h += of.hessian[k][b];
        rows += of.rows[k][b];
        double gained = gain(g, h) + gain(of.sumGradient - g, of.sumHessian - h);
        if (Math.min(rows, of.sumRows - rows) >= FEWEST_ROWS && gained > best) {
          best = gained;
          feature[node] = k;
          bin[node] = b;
        }
      }
    }
  }

  private static double gain(double gradient, double hessian) {
    return gradient * gradient / (hessian + RIDGE);
  }

  /** Sums of derivatives by feature and bin. */
  private static final class Histogram {
    private final double[][] gradient;
    private final double[][] hessian;
    private final int[][] rows;
    private double sumGradient;
    private double sumHessian;
    private int sumRows;

    Histogram(int features) {
      gradient = new double[features][FeatureBins.MOST];
      hessian = new double[features][FeatureBins.MOST];
      rows = new int[features][FeatureBins.MOST];
    }

    void add(byte[][] bins, int row, double g, double h) {
      sumGradient += g;
      sumHessian += h;
      sumRows++;
      for (int k = 0; k < bins.length; k++) {
        int bin = bins[k][row];
        gradient[k][bin] += g;
        hessian[k][bin] += h;
        rows[k][bin]++;
      }
    }
  }
}
