package io.vouch.agent.http;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: migrations done and index loaded. A language model that is down degrades answers,
 * but not this.
 */
@Readiness
@Singleton
final class EngineReadiness implements HealthCheck {
  private final EngineHolder engines;

  @Inject
  EngineReadiness(EngineHolder engines) {
    this.engines = engines;
  }

  @Override
  public HealthCheckResponse call() {
    Engine engine = engines.current();
    return HealthCheckResponse.named("engine")
        .up()
        .withData("items", engine.catalogue().size())
        .withData("catalogueVersion", engine.catalogue().version().sequence())
        .withData("modelVersion", engine.model().modelVersion())
        .withData("stillLoading", String.join(", ", engines.stillLoading()))
        .build();
  }
}
