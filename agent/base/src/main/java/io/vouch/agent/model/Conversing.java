package io.vouch.agent.model;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One question put to the endpoint until it is answered or not worth another try: retries by {@link
 * RetryPolicy}, and at most {@value #MAX_ADAPTATIONS} changes of dialect after a 400.
 *
 * @param remainingMillis what is left of the turn
 * @param deltas null to ask for the answer in one piece
 */
record Conversing(
    ChatModels models,
    ModelRequest request,
    CallLog log,
    LongSupplier remainingMillis,
    @Nullable Consumer<String> deltas) {
  /** One for each thing a dialect can give up. */
  static final int MAX_ADAPTATIONS = 4;

  ModelReply run() {
    EndpointDialect dialect = models.dialect();
    RetryPolicy retries = new RetryPolicy();
    int adaptations = 0;
    while (true) {
      ModelReply reply = once(dialect);
      if (!(reply instanceof ModelReply.Failed failed)) {
        models.learn(dialect);
        return reply;
      }
      EndpointDialect next = adaptations < MAX_ADAPTATIONS ? simpler(dialect, failed) : null;
      if (next != null) {
        adaptations++;
        dialect = next;
        continue;
      }
      long wait = retries.waitMillis(failed, remainingMillis.getAsLong(), log.hasReceived());
      if (wait == RetryPolicy.NO || !waited(wait)) {
        return reply;
      }
    }
  }

  private ModelReply once(EndpointDialect dialect) {
    log.started();
    EndpointCall call = new EndpointCall(models, request, dialect);
    Consumer<String> sink = deltas;
    ModelReply reply =
        sink == null || !dialect.streaming()
            ? call.run()
            : call.stream(delta -> {
              log.received(delta);
              sink.accept(delta);
            });
    log.ended(reply);
    return reply;
  }

  private @Nullable EndpointDialect simpler(EndpointDialect dialect, ModelReply.Failed failed) {
    return failed.reason() == ModelFailure.REFUSED_REQUEST
        ? dialect.without(
            failed.received(), request.format() != null, deltas != null && dialect.streaming())
        : null;
  }

  private static boolean waited(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
