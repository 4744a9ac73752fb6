package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.MetricNames;
import io.vouch.tools.influence.RankingMeasurement;
import io.vouch.tools.requestlog.LoggedRequests;
import io.vouch.tools.search.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The offline trials of one world: many multipliers and what logged requests say of them, measured
 * once and shared by every arm and every round, so that all have exactly the same offline budget
 * and none has to wait for it.
 *
 * <p>A quarter of the trials is spread over the whole space, the others lie within boxes of a
 * factor of 1.2 to 6 around the base. Immutable.
 */
public final class OfflineLibrary {
  private static final double[] BOXES = {0.18, 0.35, 0.6, 1.0, 1.8};

  private final StudyPlan plan;
  private final MetricNames names;
  private final RankingMeasurement measurement;
  private final RankingMeasurement topMeasurement;
  private final double[] baseWeights;
  private final double[] base;
  private final List<double[]> logMultipliers = new ArrayList<>();
  private final List<double[]> uplifts = new ArrayList<>();
  private final int[] columns;

  public OfflineLibrary(StudyPlan plan, LoggedRequests logged, int trials, long seed) {
    this.plan = plan;
    this.baseWeights = logged.layout().weights(plan.base().weightByFactor());
    this.measurement = new RankingMeasurement(logged, baseWeights, InfluenceOptions.published());
    InfluenceOptions published = InfluenceOptions.published();
    this.topMeasurement =
        new RankingMeasurement(
            logged, baseWeights, new InfluenceOptions(published.pairs(), 1, 1, published.tau()));
    this.names = measurement.names();
    this.columns =
        plan.space().parameters().stream()
            .mapToInt(parameter -> logged.layout().column(parameter.name()))
            .toArray();
    this.base = values(new double[plan.space().size()], measurement);
    SplittableRandom random = new SplittableRandom(seed);
    add(new double[plan.space().size()]);
    for (int trial = 1; trial < trials; trial++) {
      double box = trial % 4 == 0 ? Double.MAX_VALUE : BOXES[trial % BOXES.length];
      add(drawn(random, box));
    }
  }

  private void add(double[] logs) {
    logMultipliers.add(logs);
    uplifts.add(uplifts(logs));
  }

  private double[] drawn(SplittableRandom random, double box) {
    double[] logs = new double[plan.space().size()];
    for (int i = 0; i < logs.length; i++) {
      Parameter parameter = plan.space().parameters().get(i);
      double low = Math.max(Math.log(parameter.min()), -box);
      double high = Math.min(Math.log(parameter.max()), box);
      logs[i] = low + random.nextDouble() * (high - low);
    }
    return logs;
  }

  private double[] values(double[] logs, RankingMeasurement measuring) {
    double[] weights = baseWeights.clone();
    for (int i = 0; i < logs.length; i++) {
      weights[columns[i]] *= Math.exp(logs[i]);
    }
    List<RankingMeasurement.BlockSums> sums = measuring.newSums();
    for (int block = 0; block < sums.size(); block++) {
      measuring.measure(block, weights, sums.get(block));
    }
    return measuring.values(sums);
  }

  /** The offline uplifts of any multipliers, measured now, in the order of {@link #names}. */
  public double[] uplifts(double[] logs) {
    return uplifts(values(logs, measurement), base);
  }

  /** The same of what stands at the top only, for a fifth of the price: shares are not right. */
  double[] topUplifts(double[] logs) {
    return uplifts(values(logs, topMeasurement), base);
  }

  private static double[] uplifts(double[] measured, double[] base) {
    double[] changes = new double[measured.length];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = base[i] == 0 ? 0 : measured[i] / base[i] - 1;
    }
    return changes;
  }

  public int size() {
    return logMultipliers.size();
  }

  /** The multipliers of a trial, in logarithms; the base is trial 0. */
  public double[] logMultipliers(int trial) {
    return logMultipliers.get(trial);
  }

  /** The offline uplifts of a trial, in the order of {@link #names}. */
  public double[] uplifts(int trial) {
    return uplifts.get(trial);
  }

  /** The value of a metric under the base weights. */
  public double base(int metric) {
    return base[metric];
  }

  public MetricNames names() {
    return names;
  }

  public StudyPlan plan() {
    return plan;
  }
}
