package io.vouch.tools.influence;

import io.vouch.tools.requestlog.LoggedRequests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What logged requests look like under other weights: the metrics of {@link MetricNames}.
 *
 * <p>Each set of weights ranks every request anew, equal scores by candidate. What does not depend
 * on the weights (rank weights, the base weights' top ten) is computed once. Requests are measured
 * in blocks whose sums are added in the order of the requests, so that the result is bit for bit
 * the same however many threads measure blocks. Immutable and thread-safe.
 *
 * <p>Cost: O(requests × (candidates × columns + pairs × groups)), no allocation per request.
 */
public final class RankingMeasurement {
  /** Requests per block: enough blocks for many threads, few enough sums to add. */
  private static final int BLOCK = 64;

  private final LoggedRequests logged;
  private final InfluenceOptions options;
  private final MetricNames names;
  private final int[] groupByColumn;
  private final int groups;
  private final boolean[][] baseTop;

  /**
   * @param baseWeights the weights that the overlap is measured against, in the layout's order
   */
  public RankingMeasurement(LoggedRequests logged, double[] baseWeights, InfluenceOptions options) {
    this.logged = logged;
    this.options = options;
    this.names = new MetricNames(logged.layout());
    this.groupByColumn = logged.layout().groupByColumn();
    this.groups = logged.layout().groups().size();
    this.baseTop = topTens(logged, baseWeights);
  }

  private static boolean[][] topTens(LoggedRequests logged, double[] weights) {
    boolean[][] tops = new boolean[logged.size()][];
    double[] scores = new double[logged.mostCandidates()];
    TopCandidates top = new TopCandidates(TopTally.TOP);
    for (int request = 0; request < tops.length; request++) {
      int count = logged.candidates(request);
      logged.score(request, weights, scores);
      tops[request] = new boolean[count];
      int kept = top.select(scores, count, TopTally.TOP);
      for (int position = 0; position < kept; position++) {
        tops[request][top.candidate(position)] = true;
      }
    }
    return tops;
  }

  /** The names and positions of what is measured. */
  public MetricNames names() {
    return names;
  }

  /** How many blocks the requests make. */
  public int blocks() {
    return (logged.size() + BLOCK - 1) / BLOCK;
  }

  /** Sums for {@link #measure}, one per block, reusable from one set of weights to the next. */
  public List<BlockSums> newSums() {
    List<BlockSums> sums = new ArrayList<>();
    for (int block = 0; block < blocks(); block++) {
      sums.add(new BlockSums());
    }
    return List.copyOf(sums);
  }

  /** Measures one block under those weights into its sums. */
  public void measure(int block, double[] weights, BlockSums sums) {
    sums.clear();
    int end = Math.min(logged.size(), (block + 1) * BLOCK);
    for (int request = block * BLOCK; request < end; request++) {
      sums.add(request, weights);
    }
  }

  /** The metrics of all blocks, in the order of {@link #names}. */
  public double[] values(List<BlockSums> sums) {
    BlockSums total = new BlockSums();
    sums.forEach(total::add);
    return total.values();
  }

  /** The metrics by name under those weights, measured on this thread. */
  public SortedMap<String, Double> metrics(double[] weights) {
    List<BlockSums> sums = newSums();
    for (int block = 0; block < sums.size(); block++) {
      measure(block, weights, sums.get(block));
    }
    return named(values(sums));
  }

  /** Values in the order of {@link #names}, by name. */
  public SortedMap<String, Double> named(double[] values) {
    SortedMap<String, Double> named = new TreeMap<>();
    for (int metric = 0; metric < values.length; metric++) {
      named.put(names.all().get(metric), values[metric]);
    }
    return Collections.unmodifiableSortedMap(named);
  }

  /** The sums of one block and the arrays to compute them in. Used by one thread at a time. */
  public final class BlockSums {
    private final PairTally pairs = new PairTally(groups, options);
    private final TopTally tops = new TopTally(groups, groupByColumn.length, options);
    private final double[] scores = new double[logged.mostCandidates()];
    private final int region =
        Math.max(TopTally.TOP, options.region(Math.max(1, logged.mostCandidates())));
    private final TopCandidates top = new TopCandidates(region);
    private final double[] contributions = new double[region * groups];
    private final boolean[] advertised = new boolean[region];

    private BlockSums() {}

    private void clear() {
      pairs.clear();
      tops.clear();
    }

    private void add(BlockSums other) {
      pairs.add(other.pairs);
      tops.add(other.tops);
    }

    private void add(int request, double[] weights) {
      int count = logged.candidates(request);
      logged.score(request, weights, scores);
      int kept = top.select(scores, count, region);
      for (int position = 0; position < kept; position++) {
        advertised[position] = logged.isAdvertised(request, top.candidate(position));
        contribute(request, position, weights);
      }
      pairs.add(contributions, advertised, Math.min(kept, options.region(count)));
      int end = Math.min(TopTally.TOP, kept);
      for (int position = 0; position < end; position++) {
        countTop(request, position);
      }
    }

    private void contribute(int request, int position, double[] weights) {
      int candidate = top.candidate(position);
      int offset = position * groups;
      for (int group = 0; group < groups; group++) {
        contributions[offset + group] = 0;
      }
      for (int column = 0; column < weights.length; column++) {
        contributions[offset + groupByColumn[column]] +=
            weights[column] * logged.value(request, column, candidate);
      }
    }

    private void countTop(int request, int position) {
      int candidate = top.candidate(position);
      tops.position(position, advertised[position], baseTop[request][candidate]);
      for (int group = 0; group < groups; group++) {
        tops.contribution(group, contributions[position * groups + group]);
      }
      for (int column = 0; column < groupByColumn.length; column++) {
        tops.value(position, column, logged.value(request, column, candidate));
      }
    }

    private double[] values() {
      double[] values = new double[names.all().size()];
      int next = 0;
      for (int group = 0; group < groups; group++) {
        values[next++] = pairs.share(group);
      }
      for (int group = 0; group < groups; group++) {
        values[next++] = pairs.shareAmongAds(group);
      }
      for (int group = 0; group < groups; group++) {
        values[next++] = tops.ratio(group);
      }
      for (int column = 0; column < groupByColumn.length; column++) {
        values[next++] = tops.value(column);
      }
      values[next++] = tops.adsAtTop();
      values[next++] = tops.adsRatio();
      values[next] = tops.overlap();
      return values;
    }
  }
}
