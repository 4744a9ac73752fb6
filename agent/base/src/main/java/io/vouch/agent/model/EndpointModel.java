package io.vouch.agent.model;

import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The model behind an endpoint, for one turn.
 *
 * <p>A question runs on a virtual thread of its own. At the deadline that thread is interrupted,
 * the HTTP request is abandoned and the caller goes on at once; the same happens when the calling
 * thread is interrupted. One question at a time; never throws for what an endpoint does.
 */
final class EndpointModel implements TurnModel {
  /** The shortest answer worth asking for; arbitrary. */
  private static final int LEAST_OUTPUT_TOKENS = 64;

  private final ChatModels models;
  private final TurnBudget budget;
  private final InstantSource clock;

  EndpointModel(ChatModels models, TurnBudget budget, InstantSource clock) {
    this.models = models;
    this.budget = budget;
    this.clock = clock;
  }

  @Override
  public ModelReply ask(ModelRequest request) {
    return run(request, null);
  }

  @Override
  public ModelReply stream(ModelRequest request, Consumer<String> deltas) {
    return run(request, deltas);
  }

  private sealed interface Signal {
    record Delta(String text) implements Signal {}

    record Ended(ModelReply reply) implements Signal {}
  }

  private ModelReply run(ModelRequest request, @Nullable Consumer<String> deltas) {
    int affordable = budget.remainingTokens() - request.estimatedInputTokens();
    if (affordable < LEAST_OUTPUT_TOKENS) {
      return models.failures().of(ModelFailure.BUDGET, "");
    }
    if (budget.remainingModelMillis() == 0) {
      return models.failures().of(ModelFailure.DEADLINE, "");
    }
    ModelRequest bounded =
        new ModelRequest(
            request.purpose(),
            request.system(),
            request.user(),
            request.format(),
            Math.min(request.maxOutputTokens(), affordable));
    return await(bounded, deltas);
  }

  private ModelReply await(ModelRequest request, @Nullable Consumer<String> deltas) {
    BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    CallLog log = new CallLog(request, models.failures(), clock);
    Consumer<String> sink = deltas == null ? null : text -> signals.add(new Signal.Delta(text));
    Conversing conversing =
        new Conversing(models, request, log, budget::remainingModelMillis, sink);
    Thread worker = Thread.ofVirtual().name("vouch-model").start(() -> work(conversing, signals));
    ModelFailure end = ModelFailure.CANCELLED;
    try {
      ModelReply reply = pump(signals, deltas == null ? text -> {} : deltas);
      end = reply instanceof ModelReply.Failed failed ? failed.reason() : end;
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return models.failures().of(ModelFailure.CANCELLED, "");
    } finally {
      // Closed first, so that what the interrupted worker still says is not recorded.
      log.close(end).forEach(budget::record);
      worker.interrupt();
    }
  }

  private ModelReply pump(BlockingQueue<Signal> signals, Consumer<String> deltas)
      throws InterruptedException {
    while (true) {
      Signal signal = signals.poll(budget.remainingModelMillis(), TimeUnit.MILLISECONDS);
      switch (signal) {
        case null -> {
          return models.failures().of(ModelFailure.DEADLINE, "");
        }
        case Signal.Delta delta -> deltas.accept(delta.text());
        case Signal.Ended ended -> {
          return ended.reply();
        }
      }
    }
  }

  private void work(Conversing conversing, BlockingQueue<Signal> signals) {
    ModelReply reply = models.failures().of(ModelFailure.MALFORMED, "");
    try {
      reply = conversing.run();
    } finally {
      signals.add(new Signal.Ended(reply));
    }
  }
}
