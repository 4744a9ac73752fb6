package io.vouch.tools.offpolicy;

import java.util.List;

/**
 * The direct model of a doubly robust estimate: the mean reward of each action in each context,
 * drawn towards the mean of all rows where an action was seen seldom.
 *
 * <p>q(x, a) = (Σ r + m·r̄) / (n + m) with m = {@value #PRIOR_ROWS} rows. The value of m is common
 * sense, not tuned.
 */
final class DirectModel {
  private static final double PRIOR_ROWS = 10;

  private final int actions;
  private final double[] means;

  private DirectModel(int actions, double[] means) {
    this.actions = actions;
    this.means = means;
  }

  static DirectModel fit(ActionLog log, List<LoggedAction> rows) {
    double[] sums = new double[log.contexts() * log.actions()];
    int[] counts = new int[sums.length];
    double total = 0;
    for (LoggedAction row : rows) {
      int cell = row.context() * log.actions() + row.action();
      sums[cell] += row.reward();
      counts[cell]++;
      total += row.reward();
    }
    double prior = rows.isEmpty() ? 0 : total / rows.size();
    double[] means = new double[sums.length];
    for (int cell = 0; cell < means.length; cell++) {
      means[cell] = (sums[cell] + PRIOR_ROWS * prior) / (counts[cell] + PRIOR_ROWS);
    }
    return new DirectModel(log.actions(), means);
  }

  double reward(int context, int action) {
    return means[context * actions + action];
  }

  /** The mean over the target's actions in a context. */
  double value(int context, TargetPolicy target) {
    double sum = 0;
    for (int action = 0; action < actions; action++) {
      sum += target.probability(context, action) * reward(context, action);
    }
    return sum;
  }
}
