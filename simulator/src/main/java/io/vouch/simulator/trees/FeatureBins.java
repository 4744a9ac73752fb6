package io.vouch.simulator.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Features in at most 64 bins of about equally many rows each, by which trees split.
 *
 * @param bounds by feature, ascending: a value's bin is how many bounds are below it
 */
@SuppressWarnings("ArrayRecordComponent")
record FeatureBins(double[][] bounds) {
  static final int MOST = 64;

  static FeatureBins of(List<double[]> rows) {
    int width = rows.getFirst().length;
    double[][] bounds = new double[width][];
    for (int feature = 0; feature < width; feature++) {
      int column = feature;
      double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
      double[] cuts = new double[MOST - 1];
      for (int n = 0; n < cuts.length; n++) {
        cuts[n] = sorted[(int) ((long) (n + 1) * sorted.length / MOST)];
      }
      double most = sorted[sorted.length - 1];
      bounds[feature] = Arrays.stream(cuts).distinct().filter(cut -> cut < most).toArray();
    }
    return new FeatureBins(bounds);
  }

  int features() {
    return bounds.length;
  }

  /** The bins of rows, by feature and row. */
  byte[][] bins(List<double[]> rows) {
    byte[][] bins = new byte[bounds.length][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      double[] values = rows.get(row);
      for (int feature = 0; feature < bounds.length; feature++) {
        int found = Arrays.binarySearch(bounds[feature], values[feature]);
        bins[feature][row] = (byte) (found < 0 ? -found - 1 : found);
      }
    }
    return bins;
  }
}
