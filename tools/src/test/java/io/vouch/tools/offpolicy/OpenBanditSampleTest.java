package io.vouch.tools.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.fixtures.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenBanditSampleTest {

  /** The random policy, valued from the other policy's log and from its own. */
  @ParameterizedTest
  @ValueSource(strings = {"men", "women"})
  void randomPolicy_fromTheOthersLog_agreesWithItsOwn(String campaign) {
    OpenBanditSample sample = OpenBanditSample.of(RealData.require("open-bandit-sample"), campaign);
    ValueEstimate truth = sample.log("random").onPolicy();
    OffPolicyEstimates estimates =
        OffPolicyEstimates.of(sample.log("bts"), sample, OffPolicyOptions.standard());

    System.out.printf(
        "%s: random policy's clicks per row, own log %.5f ± %.5f (n = %d); from the other log IPS %.5f ± %.5f, SNIPS %.5f ± %.5f, DR %.5f ± %.5f, mean weight %.3f ± %.3f, effective %.0f%n",
        campaign,
        truth.value(),
        1.96 * truth.standardError(),
        truth.count(),
        estimates.ips().value(),
        1.96 * estimates.ips().standardError(),
        estimates.snips().value(),
        1.96 * estimates.snips().standardError(),
        estimates.doublyRobust().value(),
        1.96 * estimates.doublyRobust().standardError(),
        estimates.meanWeight().value(),
        1.96 * estimates.meanWeight().standardError(),
        estimates.effectiveSampleSize());
    assertThat(agree(truth, estimates.ips())).isTrue();
    assertThat(agree(truth, estimates.snips())).isTrue();
    assertThat(agree(truth, estimates.doublyRobust())).isTrue();
  }

  /** Whether the 95% interval of the difference of two independent estimates contains 0. */
  private static boolean agree(ValueEstimate one, ValueEstimate other) {
    double error = Math.hypot(one.standardError(), other.standardError());
    return Math.abs(one.value() - other.value()) <= 1.96 * error;
  }
}
