package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

final class ChatStreamsTest {
  @Test
  void listenerWhoHangsUp_stopsTheModelCallAndWhatWouldBeStored() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean remembered = new AtomicBoolean();
    BlockingQueue<OutboundSseEvent> heard = new LinkedBlockingQueue<>();
    Cancellable listener =
        new ChatStreams(new ObjectMapper())
            .of(
                new SseImpl(),
                events -> {
                  try {
                    events.accept(
                        new ChatEvent.TurnStarted(new ConversationId("c"), new TurnId("t")));
                    callModel(interrupted);
                    events.accept(new ChatEvent.TextDelta("too late"));
                    remembered.set(true);
                  } finally {
                    ended.countDown();
                  }
                })
            .subscribe()
            .with(heard::add);
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();

    listener.cancel();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(remembered).isFalse();
    assertThat(heard).isEmpty();
  }

  /** As a model call does: until somebody interrupts. */
  private static void callModel(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
