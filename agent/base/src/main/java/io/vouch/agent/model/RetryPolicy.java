package io.vouch.agent.model;

import java.time.Duration;

/**
 * When a failed call is worth another try.
 *
 * <p>429: after the wait asked for, else {@value #DEFAULT_WAIT_MILLIS} ms, at most {@value
 * #MAX_WAITS} times, and only if the wait ends before the deadline. 5xx and a broken connection:
 * once, at once. Everything else: never. Once a part of an answer was handed on: never. One per
 * call, not thread-safe.
 */
final class RetryPolicy {
  static final int MAX_WAITS = 2;
  static final long DEFAULT_WAIT_MILLIS = 500;

  /** What must be left after a wait for a call to be worth it; a guess. */
  static final long LEAST_CALL_MILLIS = 50;

  /** The answer that says not to try again. */
  static final long NO = -1;

  private int waits;
  private boolean repeated;

  /** Milliseconds to wait before the next try, or {@link #NO}. */
  long waitMillis(ModelReply.Failed failure, long remainingMillis, boolean delivered) {
    if (delivered || remainingMillis <= LEAST_CALL_MILLIS) {
      return NO;
    }
    return switch (failure.reason()) {
      case RATE_LIMITED -> rateLimited(failure, remainingMillis);
      case SERVER_ERROR, BROKEN_CONNECTION -> once();
      case DEADLINE,
          BUDGET,
          CANCELLED,
          UNREACHABLE,
          UNAUTHORIZED,
          NO_SUCH_MODEL,
          REFUSED_REQUEST,
          REFUSAL,
          EMPTY,
          TOO_LARGE,
          MALFORMED ->
          NO;
    };
  }

  private long rateLimited(ModelReply.Failed failure, long remainingMillis) {
    Duration asked = failure.retryAfter();
    long wait = asked == null ? DEFAULT_WAIT_MILLIS : asked.toMillis();
    if (++waits > MAX_WAITS || wait + LEAST_CALL_MILLIS > remainingMillis) {
      return NO;
    }
    return wait;
  }

  private long once() {
    if (repeated) {
      return NO;
    }
    repeated = true;
    return 0;
  }
}
