package io.vouch.agent.tuning.surface;

import io.vouch.domain.tuning.Episode;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.MetricNames;
import io.vouch.tools.influence.RankingMeasurement;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.SearchProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From multipliers to what the surface sees of them, by way of what stands at the top of logged
 * requests. Only the top is measured: influence is not needed, and pairs are what costs.
 */
final class Places {
  private static final double LEAST_RATIO = 1e-3;

  private final SearchProblem problem;
  private final Map<String, OutcomePrediction> predictions;
  private final List<String> parameters;
  private final RankingMeasurement measurement;
  private final double[] baseWeights;
  private final SortedMap<String, Double> base;

  Places(SearchProblem problem, Map<String, OutcomePrediction> predictions) {
    this.problem = problem;
    this.predictions = predictions;
    this.parameters = problem.space().parameters().stream().map(Parameter::name).toList();
    InfluenceOptions influence = problem.influence();
    this.baseWeights = problem.logged().layout().weights(problem.base().weightByFactor());
    this.measurement =
        new RankingMeasurement(
            problem.logged(),
            baseWeights,
            new InfluenceOptions(influence.pairs(), 1, 1, influence.tau()));
    this.base = measurement.metrics(baseWeights);
  }

  /** The place of those logarithms of multipliers, measured now if anything is predicted. */
  Place measured(double[] logMultipliers) {
    if (predictions.isEmpty()) {
      return place(logMultipliers, base);
    }
    double[] weights = baseWeights.clone();
    for (int i = 0; i < logMultipliers.length; i++) {
      Parameter parameter = problem.space().parameters().get(i);
      for (String factor : parameter.factors()) {
        weights[problem.logged().layout().column(factor)] *= Math.exp(logMultipliers[i]);
      }
    }
    return place(logMultipliers, measurement.metrics(weights));
  }

  /** The place of a round, as it was measured when it was searched. */
  Place of(Episode episode) {
    double[] logMultipliers =
        parameters.stream()
            .mapToDouble(name -> Math.log(episode.searched().parameters().getOrDefault(name, 1.0)))
            .toArray();
    SortedMap<String, Double> metrics = new TreeMap<>();
    base.forEach((metric, value) ->
        metrics.put(
            metric, value * (1 + episode.searched().offlineUplifts().getOrDefault(metric, 0.0))));
    return place(logMultipliers, metrics);
  }

  private Place place(double[] logMultipliers, SortedMap<String, Double> metrics) {
    double mean = Arrays.stream(logMultipliers).average().orElse(0);
    List<String> columns = problem.logged().layout().names();
    double[] changes = new double[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      changes[i] = change(List.of(columns.get(i)), metrics);
    }
    changes[columns.size()] = adsChange(metrics);
    SortedMap<String, Double> predicted = new TreeMap<>();
    predictions.forEach((metric, prediction) ->
        predicted.put(
            metric,
            change(prediction.numerators(), metrics) - change(prediction.denominators(), metrics)));
    return new Place(
        logMultipliers,
        Arrays.stream(logMultipliers).map(value -> value - mean).toArray(),
        changes,
        predicted);
  }

  /** Advertisements at the top: what makes people leave and no factor predicts. */
  private double adsChange(SortedMap<String, Double> metrics) {
    double before = base.getOrDefault(MetricNames.ADS_AT_TOP, 0.0);
    double after = metrics.getOrDefault(MetricNames.ADS_AT_TOP, 0.0);
    return before > 0 ? Math.log(Math.max(LEAST_RATIO, after / before)) : 0;
  }

  private double change(List<String> summed, SortedMap<String, Double> metrics) {
    double before = sum(summed, base);
    return before > 0 ? Math.log(Math.max(LEAST_RATIO, sum(summed, metrics) / before)) : 0;
  }

  private static double sum(List<String> summed, SortedMap<String, Double> metrics) {
    double sum = 0;
    for (String factor : summed) {
      sum += metrics.getOrDefault(MetricNames.TOP_VALUE + factor, 0.0);
    }
    return sum;
  }
}
