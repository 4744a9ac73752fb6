package io.vouch.agent.http;

import io.quarkus.vertx.http.HttpServerStart;
import io.vouch.agent.engine.EngineHolder;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Says on standard error where the server listens, once it does; standard output stays empty. */
@Singleton
final class Announcement {
  private final EngineHolder engines;

  @Inject
  Announcement(EngineHolder engines) {
    this.engines = engines;
  }

  void onStart(@ObservesAsync HttpServerStart start) {
    String address = "http://%s:%d".formatted(start.options().getHost(), start.options().getPort());
    System.err.printf(
        "Vouch listens on %s with %d items: talk to it at %s/, look into it at %s/console; the API"
            + " is described at %s/q/swagger-ui%n",
        address, engines.current().catalogue().size(), address, address, address);
  }
}
