package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.influence.RankingMeasurement;
import io.vouch.tools.influence.RankingMeasurement.BlockSums;
import io.vouch.tools.requestlog.FactorLayout;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From multipliers to metrics, uplifts and the objective, on several threads.
 *
 * <p>Used by one search: not thread-safe, although it measures one trial on several threads.
 */
final class TrialMeasurement {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  private final SearchProblem problem;
  private final ParallelBlocks parallel;
  private final RankingMeasurement measurement;
  private final List<BlockSums> sums;
  private final double[] baseWeights;
  private final int[][] columnsByParameter;
  private final double[] base;
  private final int primary;
  private final int[] ranged;

  TrialMeasurement(SearchProblem problem, ParallelBlocks parallel) {
    this.problem = problem;
    this.parallel = parallel;
    FactorLayout layout = problem.logged().layout();
    this.baseWeights = layout.weights(problem.base().weightByFactor());
    this.columnsByParameter =
        problem.space().parameters().stream()
            .map(parameter -> parameter.factors().stream().mapToInt(layout::column).toArray())
            .toArray(int[][]::new);
    this.measurement = new RankingMeasurement(problem.logged(), baseWeights, problem.influence());
    this.sums = measurement.newSums();
    this.primary = measurement.names().index(problem.objective().primary());
    this.ranged =
        problem.objective().ranges().stream()
            .mapToInt(range -> measurement.names().index(range.metric()))
            .toArray();
    this.base = measure(baseWeights);
    needBase(primary);
    for (int metric : ranged) {
      needBase(metric);
    }
  }

  private void needBase(int metric) {
    if (base[metric] == 0) {
      throw new VouchException(
          ErrorCode.CONFIGURATION,
          SAY.metricIsZero(measurement.names().all().get(metric), problem.base().version()));
    }
  }

  /** The metrics under the multipliers, in the order of the parameters. */
  double[] metrics(double[] multipliers) {
    double[] weights = baseWeights.clone();
    for (int parameter = 0; parameter < multipliers.length; parameter++) {
      for (int column : columnsByParameter[parameter]) {
        weights[column] *= multipliers[parameter];
      }
    }
    return measure(weights);
  }

  private double[] measure(double[] weights) {
    parallel.run(sums.size(), block -> measurement.measure(block, weights, sums.get(block)));
    return measurement.values(sums);
  }

  /** J of those metrics. */
  double objective(double[] metrics) {
    double objective = SearchObjective.SCALE * uplift(metrics, primary);
    for (int j = 0; j < ranged.length; j++) {
      MetricRange range = problem.objective().ranges().get(j);
      double violation = range.range().violation(uplift(metrics, ranged[j]));
      objective -= range.penaltyWeight() * violation * violation;
    }
    return objective;
  }

  private double uplift(double[] metrics, int metric) {
    return (metrics[metric] - base[metric]) / Math.abs(base[metric]);
  }

  /** A trial with its names. */
  Candidate candidate(int trial, double[] multipliers, double objective) {
    Map<String, Double> parameters = new TreeMap<>();
    for (int parameter = 0; parameter < multipliers.length; parameter++) {
      parameters.put(problem.space().parameters().get(parameter).name(), multipliers[parameter]);
    }
    double[] metrics = metrics(multipliers);
    SortedMap<String, Double> uplifts = new TreeMap<>();
    for (int metric = 0; metric < metrics.length; metric++) {
      if (base[metric] != 0) {
        uplifts.put(measurement.names().all().get(metric), uplift(metrics, metric));
      }
    }
    return new Candidate(trial, parameters, objective, measurement.named(metrics), uplifts);
  }
}
