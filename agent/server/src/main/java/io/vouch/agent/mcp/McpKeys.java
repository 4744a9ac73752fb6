package io.vouch.agent.mcp;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vouch.agent.security.Caller;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets only keys that may ask to {@code /mcp}, before the protocol reads anything, and remembers
 * whose they are for the tools.
 */
@Singleton
final class McpKeys {
  private static final McpMessages SAY = Messages.of(McpMessages.class);

  private static final Logger LOG = Logger.getLogger(McpKeys.class);
  private static final String PATH = "/mcp";
  private static final String CALLER = "vouch.caller";
  private static final String BEARER = "Bearer ";

  /** After the limit of bodies, before everything else. */
  private static final int PRIORITY = 9_000;

  private final KeyRing keys;
  private final CurrentVertxRequest current;

  @Inject
  McpKeys(KeyRing keys, CurrentVertxRequest current) {
    this.keys = keys;
    this.current = current;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  /**
   * Who called the tool that runs now.
   *
   * @throws VouchException UNAUTHENTICATED if that is not known
   */
  Caller caller() {
    RoutingContext exchange = current.getCurrent();
    Caller caller = exchange == null ? null : exchange.get(CALLER);
    if (caller == null) {
      throw new VouchException(ErrorCode.UNAUTHENTICATED, SAY.noRequest());
    }
    return caller;
  }

  private void check(RoutingContext exchange) {
    String path = exchange.normalizedPath();
    if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
      exchange.next();
      return;
    }
    HttpServerRequest request = exchange.request();
    // Keys are in the store, which must not be read on the event loop; the body waits meanwhile.
    request.pause();
    exchange
        .vertx()
        .executeBlocking(() -> allowed(request), false)
        .onSuccess(caller -> {
          exchange.put(CALLER, caller);
          request.resume();
          exchange.next();
        })
        .onFailure(failure -> refuse(exchange, failure));
  }

  private Caller allowed(HttpServerRequest request) {
    Caller caller = keys.caller(secret(request), request.getHeader("X-Vouch-Session"));
    caller.require(Permission.ASK);
    return caller;
  }

  private static @Nullable String secret(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    return request.getHeader("X-API-Key");
  }

  private static void refuse(RoutingContext exchange, Throwable failure) {
    exchange.request().resume();
    if (!(failure instanceof VouchException own)) {
      LOG.error(SAY.keyUnchecked(), failure);
      exchange.fail(500);
      return;
    }
    int status =
        switch (own.code()) {
          case UNAUTHENTICATED -> 401;
          case FORBIDDEN -> 403;
          case INVALID_REQUEST,
              NOT_FOUND,
              CONFLICT,
              TOO_LARGE,
              BAD_DATA,
              MODEL,
              STORAGE,
              DEADLINE,
              CONFIGURATION,
              INTERNAL ->
              400;
        };
    if (status == 401) {
      exchange.response().putHeader("WWW-Authenticate", "Bearer");
    }
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(
            new JsonObject()
                .put("status", status)
                .put("code", own.code().name())
                .put("detail", own.getMessage())
                .encode());
  }
}
