package io.vouch.agent.openai;

import io.vouch.agent.chat.ChatEvent;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * A turn on a thread of its own, so that it can be stopped when nobody listens any more.
 *
 * <p>One listener; {@link #abandon()} may come from any thread.
 */
final class TurnRun {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  private sealed interface Signal {
    record Happened(ChatEvent event) implements Signal {}

    record Failed(RuntimeException failure) implements Signal {}
  }

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Thread worker;
  private volatile boolean abandoned;

  /** A turn that has not started. */
  TurnRun(Consumer<Consumer<ChatEvent>> turn) {
    this.worker = Thread.ofVirtual().name("vouch-completion").unstarted(() -> work(turn));
  }

  /** Starts the turn. */
  TurnRun start() {
    worker.start();
    return this;
  }

  /** The next event, once it is there. */
  ChatEvent next() {
    try {
      return switch (signals.take()) {
        case Signal.Happened happened -> happened.event();
        case Signal.Failed failed -> throw failed.failure();
      };
    } catch (InterruptedException e) {
      abandon();
      Thread.currentThread().interrupt();
      throw new VouchException(ErrorCode.DEADLINE, SAY.interrupted(), e);
    }
  }

  /**
   * Stops the turn: a model call under way is given up, and what the turn would store is not
   * stored. Does nothing once the turn has ended.
   */
  void abandon() {
    abandoned = true;
    worker.interrupt();
  }

  private void work(Consumer<Consumer<ChatEvent>> turn) {
    try {
      turn.accept(this::happened);
    } catch (RuntimeException e) {
      signals.add(new Signal.Failed(e));
    }
  }

  private void happened(ChatEvent event) {
    if (abandoned) {
      throw new CancellationException(SAY.nobodyListens());
    }
    signals.add(new Signal.Happened(event));
  }
}
