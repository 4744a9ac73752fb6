package io.vouch.tools.influence;

import io.vouch.tools.requestlog.LoggedRequests;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Influence share written down straight from the definition: slow, and shares no code. */
final class BruteForceInfluence {
  private BruteForceInfluence() {}

  /** The shares by group; {@code orderWeights} rank, {@code shareWeights} make the margins. */
  static double[] shares(
      LoggedRequests logged,
      double[] orderWeights,
      double[] shareWeights,
      InfluenceOptions options) {
    double[] numerators = new double[logged.layout().groups().size()];
    double denominator = 0;
    for (int r = 0; r < logged.size(); r++) {
      int request = r;
      List<Integer> order =
          IntStream.range(0, logged.candidates(r))
              .boxed()
              .sorted(
                  Comparator.comparingDouble(
                          (Integer c) -> -score(logged, request, c, orderWeights))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      for (int i = 1; i <= order.size(); i++) {
        for (int j = i + 1; j <= order.size(); j++) {
          double[] d = margins(logged, r, order.get(i - 1), order.get(j - 1), shareWeights);
          double z = 0;
          for (double margin : d) {
            z += Math.abs(margin);
          }
          if (counts(i, j, options) && z > 0) {
            double w = Math.exp(-Math.min(i, j) / options.tau());
            denominator += w;
            for (int f = 0; f < d.length; f++) {
              numerators[f] += w * Math.abs(d[f]) / z;
            }
          }
        }
      }
    }
    double total = denominator;
    return IntStream.range(0, numerators.length)
        .mapToDouble(f -> total == 0 ? 0 : numerators[f] / total)
        .toArray();
  }

  private static boolean counts(int i, int j, InfluenceOptions options) {
    return switch (options.pairs()) {
      case TOP_K -> i <= options.topK() && j <= options.topK() + options.buffer();
      case REGION -> j <= options.topK() + options.buffer();
      case EVERY -> true;
    };
  }

  private static double score(LoggedRequests logged, int request, int candidate, double[] weights) {
    double sum = 0;
    for (int column = 0; column < weights.length; column++) {
      sum += weights[column] * logged.value(request, column, candidate);
    }
    return sum;
  }

  private static double[] margins(
      LoggedRequests logged, int request, int i, int j, double[] weights) {
    int[] groups = logged.layout().groupByColumn();
    double[] ofI = new double[logged.layout().groups().size()];
    double[] ofJ = new double[ofI.length];
    for (int column = 0; column < weights.length; column++) {
      ofI[groups[column]] += weights[column] * logged.value(request, column, i);
      ofJ[groups[column]] += weights[column] * logged.value(request, column, j);
    }
    for (int f = 0; f < ofI.length; f++) {
      ofI[f] -= ofJ[f];
    }
    return ofI;
  }
}
