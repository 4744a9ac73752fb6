package io.vouch.agent.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An endpoint's answer with a status of 300 or more, with what its headers ask for. */
final class EndpointRefusal extends HttpException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration retryAfter;

  EndpointRefusal(int status, String body, @Nullable Duration retryAfter) {
    super(status, body);
    this.retryAfter = retryAfter;
  }

  /** How long the endpoint asks to wait; null where it does not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
