package io.vouch.simulator.segments;

import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups of points by k-means (Lloyd), without chance.
 *
 * <p>Columns are standardised and cut at ±3. The first centre is the point nearest the mean, every
 * other the point at the 95 % quantile of the distance to the centres so far. A group below the
 * smallest size is dissolved into the groups nearest its points, the smallest first.
 */
final class Clusters {
  private static final int MOST_STEPS = 100;
  private static final double FAR = 0.95;
  private static final double CUT = 3;

  private final double[][] points;
  private final List<double[]> centres = new ArrayList<>();
  private final int[] group;

  private Clusters(double[][] raw) {
    this.points = standardised(raw);
    this.group = new int[points.length];
  }

  /** The group of every point, from 0. */
  static int[] of(double[][] raw, int count, int smallest) {
    Clusters clusters = new Clusters(raw);
    clusters.start(Math.max(1, Math.min(count, raw.length / smallest)));
    clusters.settle();
    while (clusters.centres.size() > 1 && clusters.size(clusters.smallest()) < smallest) {
      clusters.centres.remove(clusters.smallest());
      clusters.settle();
    }
    return clusters.group;
  }

  private void start(int count) {
    double[] zero = new double[points[0].length];
    centres.add(
        Arrays.stream(points)
            .min(Comparator.comparingDouble(point -> distance(point, zero)))
            .orElse(zero)
            .clone());
    while (centres.size() < count) {
      double[][] sorted = points.clone();
      Arrays.sort(sorted, Comparator.comparingDouble(this::toNearest));
      centres.add(sorted[(int) (FAR * (sorted.length - 1))].clone());
    }
  }

  private void settle() {
    boolean moved = true;
    for (int step = 0; step < MOST_STEPS && moved; step++) {
      moved = assign() || step == 0;
      centre();
    }
    assign();
  }

  private boolean assign() {
    boolean moved = false;
    for (int n = 0; n < points.length; n++) {
      int best = 0;
      for (int k = 1; k < centres.size(); k++) {
        if (distance(points[n], centres.get(k)) < distance(points[n], centres.get(best))) {
          best = k;
        }
      }
      moved |= best != group[n];
      group[n] = best;
    }
    return moved;
  }

  private void centre() {
    for (int k = 0; k < centres.size(); k++) {
      double[] sum = new double[points[0].length];
      int size = 0;
      for (int n = 0; n < points.length; n++) {
        if (group[n] == k) {
          size++;
          for (int c = 0; c < sum.length; c++) {
            sum[c] += points[n][c];
          }
        }
      }
      for (int c = 0; size > 0 && c < sum.length; c++) {
        centres.get(k)[c] = sum[c] / size;
      }
    }
  }

  private int smallest() {
    int least = 0;
    for (int k = 1; k < centres.size(); k++) {
      least = size(k) < size(least) ? k : least;
    }
    return least;
  }

  private long size(int of) {
    return Arrays.stream(group).filter(k -> k == of).count();
  }

  private double toNearest(double[] point) {
    return centres.stream().mapToDouble(centre -> distance(point, centre)).min().orElse(0);
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int c = 0; c < one.length; c++) {
      sum += (one[c] - other[c]) * (one[c] - other[c]);
    }
    return sum;
  }

  private static double[][] standardised(double[][] raw) {
    double[][] points = new double[raw.length][raw[0].length];
    for (int c = 0; c < raw[0].length; c++) {
      int column = c;
      Sample values = Sample.of(Arrays.stream(raw).mapToDouble(row -> row[column]).toArray());
      double mean = values.mean();
      double variance = values.ownVariance();
      for (int n = 0; n < raw.length; n++) {
        double scaled = variance == 0 ? 0 : (raw[n][column] - mean) / Math.sqrt(variance);
        points[n][column] = Math.max(-CUT, Math.min(CUT, scaled));
      }
    }
    return points;
  }
}
