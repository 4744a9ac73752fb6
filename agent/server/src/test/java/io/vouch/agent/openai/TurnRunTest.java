package io.vouch.agent.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.chat.ChatEvent;
import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class TurnRunTest {
  private static final ChatEvent STARTED =
      new ChatEvent.TurnStarted(new ConversationId("c"), new TurnId("t"));

  @Test
  void abandon_interruptsTheTurnAndStopsItBeforeItsNextEvent() {
    AtomicBoolean remembered = new AtomicBoolean();
    TurnRun run =
        new TurnRun(
                listener -> {
                  listener.accept(STARTED);
                  waitForever();
                  listener.accept(new ChatEvent.TextDelta("too late"));
                  remembered.set(true);
                })
            .start();
    assertThat(run.next()).isEqualTo(STARTED);

    run.abandon();

    assertThatThrownBy(run::next).isInstanceOf(CancellationException.class);
    assertThat(remembered).isFalse();
  }

  @Test
  void failure_reachesTheListenerAfterWhatHappenedBefore() {
    IllegalStateException failure = new IllegalStateException("broken");
    TurnRun run =
        new TurnRun(
                listener -> {
                  listener.accept(STARTED);
                  throw failure;
                })
            .start();

    assertThat(run.next()).isEqualTo(STARTED);
    assertThatThrownBy(run::next).isSameAs(failure);
  }

  /** As a model call does: until somebody interrupts. */
  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
