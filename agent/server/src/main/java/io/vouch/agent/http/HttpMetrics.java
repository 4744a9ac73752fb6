package io.vouch.agent.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Recommendation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What Prometheus sees; every name starts with {@code vouch_}, no label carries an id. */
@Singleton
public final class HttpMetrics {
  private final MeterRegistry registry;

  @Inject
  HttpMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts a slate. */
  public void recommended(Recommendation slate) {
    Fallback fallback = slate.fallback();
    String source = slate.items().isEmpty() ? "none" : slate.items().getFirst().source();
    registry
        .counter(
            "vouch.recommendations",
            "source",
            source,
            "fallback",
            fallback == null ? "none" : fallback.code().name())
        .increment();
    registry.timer("vouch.recommendation.time").record(slate.tookMicros(), TimeUnit.MICROSECONDS);
  }

  /** Counts a finished turn. */
  public void answered(ChatAnswer answer) {
    registry
        .counter(
            "vouch.chat.turns",
            "act",
            answer.act().code(),
            "understood_by",
            answer.understoodBy().code(),
            "degraded",
            Boolean.toString(!answer.degradations().isEmpty()))
        .increment();
    registry
        .timer("vouch.chat.turn.time")
        .record(answer.usage().tookMicros(), TimeUnit.MICROSECONDS);
  }

  void ingested(int accepted, int rejected) {
    registry.counter("vouch.events.ingested", "result", "accepted").increment(accepted);
    registry.counter("vouch.events.ingested", "result", "rejected").increment(rejected);
  }
}
