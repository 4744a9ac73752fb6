package io.vouch.tools.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class OffPolicyEstimatesTest {
  private static final SimulatedBandit BANDIT = new SimulatedBandit(5);
  private static final int ROWS = 2_000;
  private static final int LOGS = 400;

  private static OffPolicyEstimates of(ActionLog log, OffPolicyOptions options) {
    return OffPolicyEstimates.of(log, BANDIT, options);
  }

  /** Two actions, logged half and half, rewards 1 and 0; the target always shows the first. */
  @Test
  void estimates_byHand() {
    ActionLog log =
        new ActionLog(
            1,
            2,
            List.of(
                new LoggedAction(0, 0, 1, 0.5),
                new LoggedAction(0, 1, 0, 0.5),
                new LoggedAction(0, 0, 1, 0.5),
                new LoggedAction(0, 1, 0, 0.5)));
    OffPolicyEstimates estimates =
        OffPolicyEstimates.of(
            log, (context, action) -> action == 0 ? 1 : 0, OffPolicyOptions.unclipped());

    assertThat(estimates.onPolicy().value()).isEqualTo(0.5);
    assertThat(estimates.ips().value()).isEqualTo(1);
    assertThat(estimates.snips().value()).isEqualTo(1);
    assertThat(estimates.snips().standardError()).isZero();
    assertThat(estimates.meanWeight().value()).isEqualTo(1);
    assertThat(estimates.effectiveSampleSize()).isEqualTo(2);
    assertThat(estimates.clippedShare()).isZero();
  }

  @Test
  void loggingPolicyItself_isItsOwnMean() {
    ActionLog log = BANDIT.log(ROWS, 1);
    List<LoggedAction> uniform =
        log.rows().stream()
            .map(row -> new LoggedAction(row.context(), row.action(), row.reward(), 0.125))
            .toList();
    ActionLog same = new ActionLog(log.contexts(), log.actions(), uniform);
    OffPolicyEstimates estimates =
        OffPolicyEstimates.of(same, (context, action) -> 0.125, OffPolicyOptions.standard());

    assertThat(estimates.ips().value()).isCloseTo(same.onPolicy().value(), within(1e-12));
    assertThat(estimates.snips().value()).isCloseTo(same.onPolicy().value(), within(1e-12));
    assertThat(estimates.effectiveSampleSize()).isCloseTo(ROWS, within(1e-6));
  }

  @Test
  void intervals_coverTheTruthAsOftenAsTheySay() {
    double ips = coverage(OffPolicyEstimates::ips);
    double snips = coverage(OffPolicyEstimates::snips);
    double robust = coverage(OffPolicyEstimates::doublyRobust);

    System.out.printf(
        "coverage of the 95%% interval over %d logs of %d rows (seeds 1 to %d): IPS %.3f, SNIPS %.3f, DR %.3f%n",
        LOGS, ROWS, LOGS, ips, snips, robust);
    // 0.95 ± 3 standard errors of a share over 400 logs.
    assertThat(List.of(ips, snips, robust)).allSatisfy(c -> assertThat(c).isBetween(0.917, 0.983));
  }

  private static double coverage(Function<OffPolicyEstimates, ValueEstimate> which) {
    int covered = 0;
    for (int seed = 1; seed <= LOGS; seed++) {
      OffPolicyEstimates estimates = of(BANDIT.log(ROWS, seed), OffPolicyOptions.unclipped());
      covered += which.apply(estimates).covers(BANDIT.truth()) ? 1 : 0;
    }
    return covered / (double) LOGS;
  }

  @Test
  void doublyRobust_variesLessThanIps_andBothAreUnbiased() {
    double[] ips = new double[LOGS];
    double[] robust = new double[LOGS];
    for (int i = 0; i < LOGS; i++) {
      OffPolicyEstimates estimates = of(BANDIT.log(ROWS, i + 1L), OffPolicyOptions.unclipped());
      ips[i] = estimates.ips().value();
      robust[i] = estimates.doublyRobust().value();
    }
    ValueEstimate overIps = ValueEstimate.ofMean(ips);
    ValueEstimate overRobust = ValueEstimate.ofMean(robust);

    assertThat(overRobust.standardError()).isLessThan(overIps.standardError());
    assertThat(overIps.value()).isCloseTo(BANDIT.truth(), within(4 * overIps.standardError()));
    assertThat(overRobust.value())
        .isCloseTo(BANDIT.truth(), within(4 * overRobust.standardError()));
  }

  /** Propensities that say uniform where the log was not: IPS is off, and the weights betray it. */
  @Test
  void wrongPropensities_biasIps_andShowInTheMeanWeight() {
    ActionLog log = BANDIT.log(20_000, 3);
    List<LoggedAction> wrong =
        log.rows().stream()
            .map(row ->
                new LoggedAction(
                    row.context(), row.action(), row.reward(), Math.min(1, 0.7 * row.propensity())))
            .toList();
    OffPolicyEstimates estimates =
        of(new ActionLog(log.contexts(), log.actions(), wrong), OffPolicyOptions.unclipped());

    assertThat(estimates.ips().covers(BANDIT.truth())).isFalse();
    assertThat(estimates.meanWeight().covers(1)).isFalse();
    assertThat(OffPolicyRule.standard().verdict(estimates))
        .isInstanceOf(OffPolicyRule.Verdict.Unidentified.class);
  }

  @Test
  void clipping_lowersTheErrorAndIsStated() {
    ActionLog log = BANDIT.log(ROWS, 2);
    OffPolicyEstimates clipped = of(log, new OffPolicyOptions(1.5));

    assertThat(clipped.clippedShare()).isPositive();
    assertThat(clipped.ips().standardError())
        .isLessThan(of(log, OffPolicyOptions.unclipped()).ips().standardError());
    assertThat(clipped.ips().value()).isLessThan(BANDIT.truth());
  }

  @Test
  void rule_passesAGainAndRefusesALoss() {
    ActionLog log = BANDIT.log(20_000, 4);
    OffPolicyEstimates better = of(log, OffPolicyOptions.standard());
    assertThat(OffPolicyRule.standard().verdict(better))
        .isInstanceOf(OffPolicyRule.Verdict.Passed.class);

    OffPolicyEstimates worse =
        OffPolicyEstimates.of(log, new Inverse(BANDIT), OffPolicyOptions.standard());
    assertThat(OffPolicyRule.standard().verdict(worse))
        .isInstanceOf(OffPolicyRule.Verdict.Refused.class);
  }

  /** A log of certainties cannot value anything else. */
  @Test
  void deterministicLog_isUnidentified() {
    List<LoggedAction> rows =
        BANDIT.log(ROWS, 6).rows().stream()
            .map(row -> new LoggedAction(row.context(), 0, row.reward(), 1))
            .toList();
    ActionLog log = new ActionLog(SimulatedBandit.CONTEXTS, SimulatedBandit.ACTIONS, rows);

    assertThat(log.isDeterministic()).isTrue();
    assertThat(OffPolicyRule.standard().verdict(of(log, OffPolicyOptions.standard())))
        .isInstanceOf(OffPolicyRule.Verdict.Unidentified.class);
  }

  @Test
  void loggedAction_withoutPropensity_isRefused() {
    for (double propensity : new double[] {0, -0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new LoggedAction(0, 0, 1, propensity))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("propensity");
    }
  }

  /** Prefers what the bandit's target avoids. */
  private record Inverse(SimulatedBandit bandit) implements TargetPolicy {
    @Override
    public double probability(int context, int action) {
      double sum = 0;
      for (int other = 0; other < SimulatedBandit.ACTIONS; other++) {
        sum += 1 / bandit.probability(context, other);
      }
      return 1 / bandit.probability(context, action) / sum;
    }
  }
}
