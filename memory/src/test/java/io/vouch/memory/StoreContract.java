package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every port's contract needs: a fresh, empty store per test. */
public abstract class StoreContract {
  /** The store of the running test, the same one for all calls within it. */
  protected abstract VouchStore store();

  /** Asserts a failure of that kind with a message that names the given text and advises. */
  protected static void assertFails(ErrorCode code, String named, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure).hasMessageContaining(named).hasMessageContaining("Maybe");
            });
  }
}
