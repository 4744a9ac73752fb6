package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Refuses bodies of more than a mebibyte before they are read.
 *
 * <p>A body that does not say its length is counted while it is read, see {@link BodyCount}.
 */
@Singleton
public final class BodyLimit {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  static final long MOST_BYTES = 1 << 20;

  /** Before everything else. */
  private static final int PRIORITY = 10_000;

  private final ObjectMapper json;

  @Inject
  BodyLimit(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext exchange) {
    if (length(exchange) <= MOST_BYTES) {
      exchange.next();
      return;
    }
    Problem problem = Problem.of(ErrorCode.TOO_LARGE, SAY.bodyTooLarge(), null, List.of());
    boolean openAi = OpenAiError.concerns(exchange.request().path());
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, openAi ? "application/json" : Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(write(openAi ? OpenAiError.of(problem) : problem));
  }

  private static long length(RoutingContext exchange) {
    String header = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private String write(Object problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.problemUnwritable(), e);
    }
  }
}
