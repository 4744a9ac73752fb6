package io.vouch.agent.http;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.tools.model.PartFault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
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
        .withData("models", models(engine.models().faults()))
        .withData("stillLoading", String.join(", ", engines.stillLoading()))
        .build();
  }

  /** The models are all served, or some are not: named, because the answers are less than usual. */
  private static String models(List<PartFault> faults) {
    return faults.isEmpty()
        ? "complete"
        : "degraded: " + faults.stream().map(PartFault::part).collect(Collectors.joining(", "));
  }
}
