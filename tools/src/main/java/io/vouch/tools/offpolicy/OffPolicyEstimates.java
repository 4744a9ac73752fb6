package io.vouch.tools.offpolicy;

import java.util.ArrayList;
import java.util.List;

/**
 * What a target policy would have earned per decision, from another policy's log, three ways.
 *
 * <p>With w = min(π_e/π_b, c): IPS = mean(w·r); SNIPS = Σ w·r / Σ w; DR = mean(q(x, π_e) + w·(r −
 * q(x, a))), q fitted on the other half of the rows, so that no row is explained by itself. Source:
 * Horvitz and Thompson (1952); Swaminathan and Joachims (2015); Dudík, Langford, Li (2011). All of
 * them need true propensities and a log in which everything the target shows was possible; both
 * show in the mean of the unclipped weights, which is then 1 up to chance.
 *
 * @param clippedShare of the rows, in [0, 1]
 * @param effectiveSampleSize (Σw)²/Σw²: how many rows of the target's own the log is worth
 * @param meanWeight of the unclipped weights
 * @param difference DR less the log's own mean, row by row, so that what both share cancels
 */
public record OffPolicyEstimates(
    ValueEstimate onPolicy,
    ValueEstimate ips,
    ValueEstimate snips,
    ValueEstimate doublyRobust,
    ValueEstimate difference,
    ValueEstimate meanWeight,
    double effectiveSampleSize,
    double clippedShare) {

  /** The estimates for a target. Same log, same figures. */
  public static OffPolicyEstimates of(
      ActionLog log, TargetPolicy target, OffPolicyOptions options) {
    int n = log.rows().size();
    double[] raw = new double[n];
    double[] weights = new double[n];
    int clipped = 0;
    for (int i = 0; i < n; i++) {
      LoggedAction row = log.rows().get(i);
      raw[i] = target.probability(row.context(), row.action()) / row.propensity();
      weights[i] = Math.min(raw[i], options.maxWeight());
      clipped += weights[i] < raw[i] ? 1 : 0;
    }
    double[] robust = robust(log, target, weights);
    double[] gains = new double[n];
    for (int i = 0; i < n; i++) {
      gains[i] = robust[i] - log.rows().get(i).reward();
    }
    return new OffPolicyEstimates(
        log.onPolicy(),
        ValueEstimate.ofMean(weighted(log, weights)),
        selfNormalised(log, weights),
        ValueEstimate.ofMean(robust),
        ValueEstimate.ofMean(gains),
        ValueEstimate.ofMean(raw),
        effective(weights),
        clipped / (double) n);
  }

  private static double[] weighted(ActionLog log, double[] weights) {
    double[] terms = new double[weights.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = weights[i] * log.rows().get(i).reward();
    }
    return terms;
  }

  /**
   * A ratio of means, its standard error by the delta method; not a number if no weight is left.
   */
  private static ValueEstimate selfNormalised(ActionLog log, double[] weights) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      weighted += weights[i] * log.rows().get(i).reward();
    }
    double value = weighted / sum;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      double residual = weights[i] * (log.rows().get(i).reward() - value);
      squares += residual * residual;
    }
    return new ValueEstimate(value, Math.sqrt(squares) / sum, weights.length);
  }

  /** Even rows are explained by a model of the odd ones and the other way round. */
  private static double[] robust(ActionLog log, TargetPolicy target, double[] weights) {
    double[] terms = new double[weights.length];
    for (int fold = 0; fold < 2; fold++) {
      DirectModel model = DirectModel.fit(log, half(log, 1 - fold));
      double[] valueByContext = new double[log.contexts()];
      for (int context = 0; context < valueByContext.length; context++) {
        valueByContext[context] = model.value(context, target);
      }
      for (int i = fold; i < terms.length; i += 2) {
        LoggedAction row = log.rows().get(i);
        double surprise = row.reward() - model.reward(row.context(), row.action());
        terms[i] = valueByContext[row.context()] + weights[i] * surprise;
      }
    }
    return terms;
  }

  private static List<LoggedAction> half(ActionLog log, int fold) {
    List<LoggedAction> rows = new ArrayList<>();
    for (int i = fold; i < log.rows().size(); i += 2) {
      rows.add(log.rows().get(i));
    }
    return rows;
  }

  private static double effective(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
