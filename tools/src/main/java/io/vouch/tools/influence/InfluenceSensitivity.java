package io.vouch.tools.influence;

import io.vouch.tools.requestlog.LoggedRequests;

/**
 * How the shares would answer to a small change of each group's weight if no candidate changed
 * places: {@code J[f][g] = ∂I_f/∂log w_g = E_w[s_f·(δ_fg − s_g)]}.
 *
 * <p>Symmetric, rows sum to 0, positive semi-definite: only here, with pairs and ranks frozen, is a
 * share non-decreasing in its own weight. Once candidates change places it may fall.
 *
 * <p>Source: "A Mathematical Theory of Ranking" (arXiv 2604.09733), abstract.
 */
public final class InfluenceSensitivity {
  private InfluenceSensitivity() {}

  /** The matrix {@code [group][group]} at those weights; zeros where no pair differs. */
  public static double[][] of(LoggedRequests logged, double[] weights, InfluenceOptions options) {
    int groups = logged.layout().groups().size();
    double[][] sums = new double[groups][groups];
    double weight = 0;
    double[] scores = new double[logged.mostCandidates()];
    TopCandidates top = new TopCandidates(Math.max(1, options.region(logged.mostCandidates())));
    for (int request = 0; request < logged.size(); request++) {
      int count = logged.candidates(request);
      logged.score(request, weights, scores);
      int kept = top.select(scores, count, Math.max(1, options.region(count)));
      double[][] ordered = contributions(logged, request, weights, top, kept);
      weight += add(ordered, options, sums);
    }
    for (double[] row : sums) {
      for (int g = 0; g < groups; g++) {
        row[g] = weight == 0 ? 0 : row[g] / weight;
      }
    }
    return sums;
  }

  private static double[][] contributions(
      LoggedRequests logged, int request, double[] weights, TopCandidates top, int kept) {
    int[] groupByColumn = logged.layout().groupByColumn();
    double[][] ordered = new double[kept][logged.layout().groups().size()];
    for (int position = 0; position < kept; position++) {
      for (int column = 0; column < weights.length; column++) {
        ordered[position][groupByColumn[column]] +=
            weights[column] * logged.value(request, column, top.candidate(position));
      }
    }
    return ordered;
  }

  private static double add(double[][] ordered, InfluenceOptions options, double[][] sums) {
    double weight = 0;
    for (int better = 0; better < options.leaders(ordered.length); better++) {
      for (int worse = better + 1; worse < ordered.length; worse++) {
        double[] shares = shares(ordered[better], ordered[worse]);
        if (shares.length > 0) {
          double pairWeight = options.rankWeight(better + 1);
          weight += pairWeight;
          addPair(shares, pairWeight, sums);
        }
      }
    }
    return weight;
  }

  private static double[] shares(double[] better, double[] worse) {
    double[] shares = new double[better.length];
    double budget = 0;
    for (int f = 0; f < shares.length; f++) {
      shares[f] = Math.abs(better[f] - worse[f]);
      budget += shares[f];
    }
    if (budget < Double.MIN_NORMAL) {
      return new double[0];
    }
    for (int f = 0; f < shares.length; f++) {
      shares[f] /= budget;
    }
    return shares;
  }

  private static void addPair(double[] shares, double pairWeight, double[][] sums) {
    for (int f = 0; f < shares.length; f++) {
      for (int g = 0; g < shares.length; g++) {
        sums[f][g] += pairWeight * shares[f] * ((f == g ? 1 : 0) - shares[g]);
      }
    }
  }
}
