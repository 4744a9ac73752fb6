package io.vouch.tools.influence;

import java.util.Arrays;

/** The running sums of what stands at the top of the orders. Not thread-safe; tallies add up. */
final class TopTally {
  /** Ranks that count as the top, as published for the ads rate. */
  static final int TOP = 10;

  private final double[] rankWeights = new double[TOP];
  private final double[] contributions;
  private final double[] values;
  private double absolute;
  private double weight;
  private double adsWeight;
  private long positions;
  private long ads;
  private long kept;

  TopTally(int groups, int columns, InfluenceOptions options) {
    this.contributions = new double[groups];
    this.values = new double[columns];
    for (int position = 0; position < TOP; position++) {
      rankWeights[position] = options.rankWeight(position + 1);
    }
  }

  /** Counts one position: whether it is advertised and was at the top under the base weights. */
  void position(int position, boolean isAdvertised, boolean wasAtTop) {
    weight += rankWeights[position];
    adsWeight += isAdvertised ? rankWeights[position] : 0;
    positions++;
    ads += isAdvertised ? 1 : 0;
    kept += wasAtTop ? 1 : 0;
  }

  void contribution(int group, double contribution) {
    contributions[group] += contribution;
    absolute += Math.abs(contribution);
  }

  void value(int position, int column, double value) {
    values[column] += rankWeights[position] * value;
  }

  void add(TopTally other) {
    addAll(contributions, other.contributions);
    addAll(values, other.values);
    absolute += other.absolute;
    weight += other.weight;
    adsWeight += other.adsWeight;
    positions += other.positions;
    ads += other.ads;
    kept += other.kept;
  }

  private static void addAll(double[] sums, double[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
  }

  void clear() {
    Arrays.fill(contributions, 0);
    Arrays.fill(values, 0);
    absolute = 0;
    weight = 0;
    adsWeight = 0;
    positions = 0;
    ads = 0;
    kept = 0;
  }

  double ratio(int group) {
    return absolute == 0 ? 0 : contributions[group] / absolute;
  }

  double value(int column) {
    return weight == 0 ? 0 : values[column] / weight;
  }

  double adsAtTop() {
    return weight == 0 ? 0 : adsWeight / weight;
  }

  double adsRatio() {
    return positions == 0 ? 0 : ads / (double) positions;
  }

  double overlap() {
    return positions == 0 ? 0 : kept / (double) positions;
  }
}
