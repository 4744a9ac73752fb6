package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A turn as server-sent events: {@code turn.started}, {@code items}, {@code text.delta} …, {@code
 * turn.completed}; {@code error} in place of the rest where it fails on the way. A comment every 15
 * s keeps proxies from closing a slow stream. Where the listener hangs up, the turn is stopped.
 */
@Singleton
public final class ChatStreams {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final Logger LOG = Logger.getLogger(ChatStreams.class);
  private static final int PING_SECONDS = 15;

  private final ObjectMapper json;
  private final ScheduledExecutorService pings =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("vouch-sse-ping").factory());

  @Inject
  ChatStreams(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The events of a turn, once it has started.
   *
   * @throws VouchException if it does not start: an ordinary problem, not an event
   */
  Multi<OutboundSseEvent> of(Sse sse, Consumer<Consumer<ChatEvent>> turn) {
    Running running = new Running(sse);
    Thread worker = Thread.ofVirtual().name("vouch-turn").start(() -> running.run(turn));
    return running.eventsOnceStarted().onCancellation().invoke(() -> running.abandon(worker));
  }

  /** One turn on its way to one listener. */
  private final class Running {
    private final Sse sse;
    private final UnicastProcessor<OutboundSseEvent> events = UnicastProcessor.create();
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private volatile boolean abandoned;
    private int number;

    Running(Sse sse) {
      this.sse = sse;
    }

    Multi<OutboundSseEvent> eventsOnceStarted() {
      try {
        started.join();
        return events;
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException own ? own : e;
      }
    }

    void run(Consumer<Consumer<ChatEvent>> turn) {
      ScheduledFuture<?> ping =
          pings.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
      try {
        turn.accept(this::event);
      } catch (RuntimeException e) {
        if (!started.completeExceptionally(e) && !abandoned) {
          emit("error", problem(e));
        }
      } finally {
        ping.cancel(false);
        events.onComplete();
      }
    }

    /**
     * Stops the turn because nobody listens any more: a model call under way is given up, and what
     * the turn would store is not stored.
     */
    void abandon(Thread worker) {
      abandoned = true;
      worker.interrupt();
    }

    private void ping() {
      next(sse.newEventBuilder().comment("ping").build());
    }

    private void event(ChatEvent event) {
      if (abandoned) {
        throw new CancellationException(SAY.nobodyListens());
      }
      switch (event) {
        case ChatEvent.TurnStarted started ->
            emit(
                "turn.started",
                new Started(started.conversationId().value(), started.turnId().value()));
        case ChatEvent.ItemsReady items ->
            emit(
                "items",
                RecommendationView.of(
                    items.recommendation(), ChatAnswerView.cards(items.cards()), true));
        case ChatEvent.TextDelta delta -> emit("text.delta", new Delta(delta.text()));
        case ChatEvent.TurnCompleted completed ->
            emit("turn.completed", ChatAnswerView.of(completed.answer()));
      }
    }

    private void emit(String name, Object data) {
      number++;
      next(sse.newEventBuilder().id(Integer.toString(number)).name(name).data(text(data)).build());
      started.complete(true);
    }

    /** Pings come from another thread, and the queue takes one writer at a time. */
    private synchronized void next(OutboundSseEvent event) {
      events.onNext(event);
    }
  }

  private String text(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.eventUnwritable(), e);
    }
  }

  /** What is sent of a failure on the way. */
  static Problem problem(RuntimeException failure) {
    if (failure instanceof VouchException own) {
      return Problem.of(own, null);
    }
    LOG.error(SAY.streamedTurnFailed(), failure);
    return Problem.of(ErrorCode.INTERNAL, SAY.brokenTurn(), null, List.of());
  }

  /** The first event. */
  public record Started(String conversationId, String turnId) {}

  /** A further piece of the text. */
  public record Delta(String text) {}
}
