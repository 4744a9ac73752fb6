package io.vouch.simulator.fitting;

import io.vouch.messages.Messages;
import io.vouch.simulator.logs.VisitLog;
import io.vouch.simulator.truth.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * When people come back: the discrete hazard h_d = σ(p₀ + u)·e^(−f(d−1)) on day d after a visit,
 * with u ~ N(0, s²) per person, by marginal maximum likelihood (Gauss–Hermite-like quadrature on a
 * fine grid).
 *
 * <p>The last gap of a person is cut off by the end of the window and counts as survival. What
 * satisfaction does to returning cannot be seen in a log of purchases and is not fitted.
 */
public final class ReturnFit {
  private static final FittingMessages SAY = Messages.of(FittingMessages.class);

  private static final int NODES = 21;
  private static final double REACH = 3.5;
  private static final int LONGEST = 1000;

  /** A forgetting per day below this changes nothing within any window. */
  private static final double NO_FORGETTING = 1e-6;

  private static final double PRECISION = 0.01;

  /** Half the 95 % point of χ² with one degree of freedom. */
  private static final double CHI_SQUARE_HALF = 1.92;

  private final int churnDays;
  private final int[][] gaps;
  private final int[] cut;
  private final long observations;

  private ReturnFit(VisitLog log) {
    this.churnDays = Math.min(LONGEST, log.longestGap());
    this.gaps = new int[log.people().size()][];
    this.cut = new int[gaps.length];
    this.observations = log.gaps();
    for (int person = 0; person < gaps.length; person++) {
      int[] visits = log.people().get(person);
      gaps[person] = new int[visits.length - 1];
      for (int n = 1; n < visits.length; n++) {
        gaps[person][n - 1] = Math.min(churnDays, visits[n] - visits[n - 1]);
      }
      cut[person] = Math.min(churnDays, log.days() - 1 - visits[visits.length - 1]);
    }
  }

  /** Estimates of {@code return.base}, its spread, forgetting and churn. */
  public static List<FittedSetting> of(VisitLog log) {
    return new ReturnFit(log).estimates();
  }

  private List<FittedSetting> estimates() {
    Likelihood.Maximum maximum = new Likelihood(this::logLikelihood).from(-2, -1, -4);
    double[] at = maximum.point();
    double[] error = maximum.standardErrors();
    String how = SAY.returnMethod();
    List<FittedSetting> estimates = new ArrayList<>();
    estimates.add(FittedSetting.of(Setting.RETURN_BASE, at[0], error[0], observations, how));
    estimates.add(logged(Setting.RETURN_BASE_SPREAD, at[1], error[1], how));
    estimates.add(
        at[2] > Math.log(NO_FORGETTING)
            ? logged(Setting.RETURN_FORGETTING, at[2], error[2], how)
            : none(Setting.RETURN_FORGETTING, at, how));
    estimates.add(
        FittedSetting.of(Setting.CHURN_DAYS, churnDays, 0, observations, SAY.longestGap()));
    return estimates;
  }

  /** A rate that is best at 0: its interval ends where the likelihood has fallen by 1.92. */
  private FittedSetting none(Setting setting, double[] at, String how) {
    double best = logLikelihood(at);
    double low = Math.log(NO_FORGETTING);
    double high = 0;
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      boolean within = logLikelihood(new double[] {at[0], at[1], middle}) > best - CHI_SQUARE_HALF;
      low = within ? middle : low;
      high = within ? high : middle;
    }
    return new FittedSetting(
        setting.key(), 0, 0, Math.exp(high), observations, how + "; best at 0");
  }

  private FittedSetting logged(Setting setting, double log, double error, String how) {
    double half = FittedSetting.NORMAL_95 * error;
    double value = Math.min(setting.most(), Math.exp(log));
    return new FittedSetting(
        setting.key(), value, Math.exp(log - half), Math.exp(log + half), observations, how);
  }

  private double logLikelihood(double[] point) {
    double spread = Math.exp(point[1]);
    double forgetting = Math.exp(point[2]);
    double[][] perNode = new double[NODES][];
    double[] logWeight = new double[NODES];
    double total = 0;
    for (int node = 0; node < NODES; node++) {
      double normal = -REACH + 2 * REACH * node / (NODES - 1);
      total += Math.exp(-normal * normal / 2);
      logWeight[node] = -normal * normal / 2;
      double chance = 1 / (1 + Math.exp(-(point[0] + spread * normal)));
      perNode[node] = tables(chance, forgetting);
    }
    double sum = -gaps.length * Math.log(total);
    for (int person = 0; person < gaps.length; person++) {
      sum += ofPerson(person, perNode, logWeight);
    }
    return sum;
  }

  private double ofPerson(int person, double[][] perNode, double[] logWeight) {
    double[] logs = logWeight.clone();
    double most = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < NODES; node++) {
      double[] tables = perNode[node];
      for (int gap : gaps[person]) {
        logs[node] += tables[gap];
      }
      logs[node] += tables[churnDays + 1 + cut[person]];
      most = Math.max(most, logs[node]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum);
  }

  /** Log probability of a gap of d days at d, of no return within d days at churnDays + 1 + d. */
  private double[] tables(double chance, double forgetting) {
    double[] tables = new double[2 * (churnDays + 1)];
    double away = 0;
    for (int d = 1; d <= churnDays; d++) {
      double hazard = chance * Math.exp(-forgetting * (d - 1));
      tables[d] = away + Math.log(Math.max(hazard, Double.MIN_NORMAL));
      away += Math.log1p(-Math.min(hazard, 1 - 1e-12));
      tables[churnDays + 1 + d] = away;
    }
    return tables;
  }
}
