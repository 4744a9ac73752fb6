package io.vouch.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryPolicyTest {
  private final RetryPolicy policy = new RetryPolicy();

  @Test
  void waitMillis_rateLimitedWithinTheDeadline_isWhatWasAskedFor() {
    assertThat(
            policy.waitMillis(
                failed(ModelFailure.RATE_LIMITED, Duration.ofSeconds(2)), 3_000, false))
        .isEqualTo(2_000);
  }

  @Test
  void waitMillis_rateLimitedBeyondTheDeadline_isNo() {
    assertThat(
            policy.waitMillis(
                failed(ModelFailure.RATE_LIMITED, Duration.ofSeconds(3)), 3_000, false))
        .isEqualTo(RetryPolicy.NO);
  }

  @Test
  void waitMillis_rateLimitedAgainAndAgain_givesUpAfterTwoWaits() {
    ModelReply.Failed failure = failed(ModelFailure.RATE_LIMITED, null);

    assertThat(policy.waitMillis(failure, 9_000, false)).isEqualTo(RetryPolicy.DEFAULT_WAIT_MILLIS);
    assertThat(policy.waitMillis(failure, 9_000, false)).isEqualTo(RetryPolicy.DEFAULT_WAIT_MILLIS);
    assertThat(policy.waitMillis(failure, 9_000, false)).isEqualTo(RetryPolicy.NO);
  }

  @Test
  void waitMillis_serverError_isRepeatedOnce() {
    ModelReply.Failed failure = failed(ModelFailure.SERVER_ERROR, null);

    assertThat(policy.waitMillis(failure, 9_000, false)).isZero();
    assertThat(policy.waitMillis(failure, 9_000, false)).isEqualTo(RetryPolicy.NO);
  }

  @Test
  void waitMillis_partOfAnAnswerHandedOn_isNo() {
    assertThat(policy.waitMillis(failed(ModelFailure.BROKEN_CONNECTION, null), 9_000, true))
        .isEqualTo(RetryPolicy.NO);
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelFailure.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RATE_LIMITED", "SERVER_ERROR", "BROKEN_CONNECTION"})
  void waitMillis_anyOtherFailure_isNo(ModelFailure reason) {
    assertThat(policy.waitMillis(failed(reason, null), 9_000, false)).isEqualTo(RetryPolicy.NO);
  }

  private static ModelReply.Failed failed(ModelFailure reason, @Nullable Duration wait) {
    return new ModelReply.Failed(reason, "", "", wait);
  }
}
