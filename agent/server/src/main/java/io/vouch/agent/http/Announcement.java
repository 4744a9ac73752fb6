package io.vouch.agent.http;

import io.quarkus.vertx.http.HttpServerStart;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.messages.Messages;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Says on standard error where the server listens, once it does; standard output stays empty. */
@Singleton
final class Announcement {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private final EngineHolder engines;

  @Inject
  Announcement(EngineHolder engines) {
    this.engines = engines;
  }

  void onStart(@ObservesAsync HttpServerStart start) {
    String address = "http://%s:%d".formatted(start.options().getHost(), start.options().getPort());
    System.err.println(SAY.listening(address, engines.current().catalogue().size()));
  }
}
