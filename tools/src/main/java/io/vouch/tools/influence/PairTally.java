package io.vouch.tools.influence;

import java.util.Arrays;

/**
 * The running sums of pair shares over requests.
 *
 * <p>For a pair of candidates with contributions c: {@code D_f = c_f(i) − c_f(j)}, {@code Z = Σ_f
 * |D_f|}, {@code s_f = |D_f| / Z}; pairs with Z = 0 say nothing and are left out (so are pairs
 * whose Z is subnormal). The share is {@code I_f = Σ w·s_f / Σ w}.
 *
 * <p>Not thread-safe: one per thread or block; tallies of different requests add up.
 */
final class PairTally {
  private final InfluenceOptions options;
  private final double[] sums;
  private final double[] adSums;
  private final double[] margins;
  private double[] rankWeights = new double[0];
  private double weight;
  private double adWeight;
  private long pairs;

  PairTally(int groups, InfluenceOptions options) {
    this.options = options;
    this.sums = new double[groups];
    this.adSums = new double[groups];
    this.margins = new double[groups];
  }

  /**
   * Adds a request.
   *
   * @param contributions {@code [position × groups]}, best position first
   * @param advertised one flag per position
   */
  void add(double[] contributions, boolean[] advertised, int positions) {
    prepareWeights(positions);
    int leaders = options.leaders(positions);
    for (int better = 0; better < leaders; better++) {
      for (int worse = better + 1; worse < positions; worse++) {
        double budget = margins(contributions, better * sums.length, worse * sums.length);
        if (budget >= Double.MIN_NORMAL) {
          count(better, budget, advertised[better] && advertised[worse]);
        }
      }
    }
  }

  private double margins(double[] contributions, int better, int worse) {
    double budget = 0;
    for (int f = 0; f < margins.length; f++) {
      double margin = Math.abs(contributions[better + f] - contributions[worse + f]);
      margins[f] = margin;
      budget += margin;
    }
    return budget;
  }

  private void count(int better, double budget, boolean bothAdvertised) {
    double pairWeight = rankWeights[better];
    double scale = pairWeight / budget;
    for (int f = 0; f < sums.length; f++) {
      sums[f] += margins[f] * scale;
    }
    weight += pairWeight;
    pairs++;
    if (bothAdvertised) {
      for (int f = 0; f < adSums.length; f++) {
        adSums[f] += margins[f] * scale;
      }
      adWeight += pairWeight;
    }
  }

  private void prepareWeights(int positions) {
    if (rankWeights.length < positions) {
      rankWeights = new double[positions];
      for (int position = 0; position < positions; position++) {
        rankWeights[position] = options.rankWeight(position + 1);
      }
    }
  }

  void add(PairTally other) {
    for (int f = 0; f < sums.length; f++) {
      sums[f] += other.sums[f];
      adSums[f] += other.adSums[f];
    }
    weight += other.weight;
    adWeight += other.adWeight;
    pairs += other.pairs;
  }

  void clear() {
    Arrays.fill(sums, 0);
    Arrays.fill(adSums, 0);
    weight = 0;
    adWeight = 0;
    pairs = 0;
  }

  /** The share of a group; 0 while no pair counted. */
  double share(int group) {
    return pairs == 0 ? 0 : sums[group] / weight;
  }

  /** The share of a group over pairs of two advertised candidates; 0 where there is none. */
  double shareAmongAds(int group) {
    return adWeight == 0 ? 0 : adSums[group] / adWeight;
  }

  long pairs() {
    return pairs;
  }
}
