package io.vouch.agent.lab.offpolicy;

import io.vouch.messages.Messages;
import io.vouch.tools.offpolicy.ActionLog;
import io.vouch.tools.offpolicy.OffPolicyEstimates;
import io.vouch.tools.offpolicy.OffPolicyOptions;
import io.vouch.tools.offpolicy.OpenBanditSample;
import io.vouch.tools.offpolicy.SimulatedBandit;
import io.vouch.tools.offpolicy.ValueEstimate;
import io.vouch.tools.statistics.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The off-policy estimators checked against what is known: a simulated bandit's truth, and a policy
 * of the Open Bandit sample that was also run.
 */
public final class OffPolicyEvaluation {
  private static final OffPolicyEvaluationMessages SAY =
      Messages.of(OffPolicyEvaluationMessages.class);

  private static final int CLIP = 2;

  private OffPolicyEvaluation() {}

  /**
   * One estimator on one source.
   *
   * @param isSimulated whether the log is made up
   * @param truth known, or the mean of the target's own log
   * @param truthError its standard error; 0 if it is known
   * @param estimate the mean over logs
   * @param deviation of estimates from log to log; of a single log its standard error
   * @param coverage share of logs whose 95% interval contains the truth, the truth's own error
   *     counted
   */
  public record Row(
      String source,
      boolean isSimulated,
      String estimator,
      double truth,
      double truthError,
      double estimate,
      double deviation,
      double coverage,
      double effectiveSampleSize,
      int rows,
      int logs) {}

  /** The rows of a report, and how to get them again. */
  public record Report(List<Row> rows, long seed) {
    public Report {
      rows = List.copyOf(rows);
    }
  }

  /** How much is simulated. */
  public record Size(int rows, int logs, long seed) {}

  private record Estimator(
      String name, OffPolicyOptions options, Function<OffPolicyEstimates, ValueEstimate> value) {}

  private static List<Estimator> estimators() {
    OffPolicyOptions unclipped = OffPolicyOptions.unclipped();
    return List.of(
        new Estimator(SAY.ips(), unclipped, OffPolicyEstimates::ips),
        new Estimator(SAY.ipsClipped(CLIP), new OffPolicyOptions(CLIP), OffPolicyEstimates::ips),
        new Estimator(SAY.snips(), unclipped, OffPolicyEstimates::snips),
        new Estimator(SAY.doublyRobust(), unclipped, OffPolicyEstimates::doublyRobust));
  }

  /**
   * Runs it.
   *
   * @param openBandit the folder of the sample, or null to leave it out
   */
  public static Report run(Size size, @Nullable Path openBandit) {
    List<Row> rows = new ArrayList<>();
    SimulatedBandit bandit = new SimulatedBandit(size.seed());
    for (Estimator estimator : estimators()) {
      rows.add(simulated(bandit, estimator, size));
    }
    if (openBandit != null) {
      for (String campaign : List.of("men", "women")) {
        rows.addAll(published(OpenBanditSample.of(openBandit, campaign), campaign));
      }
    }
    return new Report(rows, size.seed());
  }

  private static Row simulated(SimulatedBandit bandit, Estimator estimator, Size size) {
    double[] values = new double[size.logs()];
    double effective = 0;
    int covered = 0;
    for (int log = 1; log <= size.logs(); log++) {
      OffPolicyEstimates estimates =
          OffPolicyEstimates.of(
              bandit.log(size.rows(), size.seed() + log), bandit, estimator.options());
      ValueEstimate value = estimator.value().apply(estimates);
      values[log - 1] = value.value();
      effective += estimates.effectiveSampleSize() / size.logs();
      covered += value.covers(bandit.truth()) ? 1 : 0;
    }
    Sample sample = Sample.of(values);
    return new Row(
        SAY.simulatedBandit(),
        true,
        estimator.name(),
        bandit.truth(),
        0,
        sample.mean(),
        Math.sqrt(sample.ownVariance()),
        covered / (double) size.logs(),
        effective,
        size.rows(),
        size.logs());
  }

  private static List<Row> published(OpenBanditSample sample, String campaign) {
    ValueEstimate truth = sample.log("random").onPolicy();
    ActionLog log = sample.log("bts");
    List<Row> rows = new ArrayList<>();
    for (Estimator estimator : estimators()) {
      OffPolicyEstimates estimates = OffPolicyEstimates.of(log, sample, estimator.options());
      ValueEstimate value = estimator.value().apply(estimates);
      double error = Math.hypot(value.standardError(), truth.standardError());
      boolean agrees = new ValueEstimate(value.value(), error, 0).covers(truth.value());
      rows.add(
          new Row(
              SAY.openBandit(campaign),
              false,
              estimator.name(),
              truth.value(),
              truth.standardError(),
              value.value(),
              value.standardError(),
              agrees ? 1 : 0,
              estimates.effectiveSampleSize(),
              log.rows().size(),
              1));
    }
    return rows;
  }
}
