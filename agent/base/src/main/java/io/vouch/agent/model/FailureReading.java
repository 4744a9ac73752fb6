package io.vouch.agent.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.TimeoutException;
import io.vouch.agent.model.BoundedStream.TooLongException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of a model's client means, in the words of {@link ModelFailure}.
 *
 * @param model the model and where it is, for messages
 * @param key the secret to keep out of messages, or null
 */
record FailureReading(String model, @Nullable ApiKey key) {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  private static final int MAX_QUOTED = 200;

  ModelReply.Failed read(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EndpointRefusal refusal) {
        return status(refusal);
      }
      if (cause instanceof ContentFilteredException filtered) {
        String words = filtered.getMessage() == null ? "" : filtered.getMessage();
        return of(ModelFailure.REFUSAL, words);
      }
      ModelFailure transport = transport(cause);
      if (transport != null) {
        return of(transport, words(cause));
      }
    }
    return of(ModelFailure.MALFORMED, words(thrown));
  }

  /** A failure without an exception. */
  ModelReply.Failed of(ModelFailure reason, String received) {
    // What a parser says about a broken answer helps nobody who reads this.
    String quoted = reason == ModelFailure.MALFORMED ? "" : quoted(received);
    String said = SAY.failed(model, reason, !quoted.isEmpty(), quoted);
    return failed(reason, said, received, null);
  }

  /** The text without the key. */
  String masked(String text) {
    return key == null ? text : key.mask(text);
  }

  private static @Nullable ModelFailure transport(Throwable cause) {
    return switch (cause) {
      case TooLongException e -> ModelFailure.TOO_LARGE;
      case ConnectException e -> ModelFailure.UNREACHABLE;
      case HttpConnectTimeoutException e -> ModelFailure.UNREACHABLE;
      case SSLException e -> ModelFailure.UNREACHABLE;
      case UnresolvedAddressException e -> ModelFailure.UNREACHABLE;
      case HttpTimeoutException e -> ModelFailure.DEADLINE;
      case TimeoutException e -> ModelFailure.DEADLINE;
      case InterruptedException e -> ModelFailure.CANCELLED;
      case com.fasterxml.jackson.core.JacksonException e -> ModelFailure.MALFORMED;
      case IOException e when e.getCause() == null -> ModelFailure.BROKEN_CONNECTION;
      default -> null;
    };
  }

  private ModelReply.Failed status(EndpointRefusal refusal) {
    int status = refusal.statusCode();
    String body = refusal.getMessage() == null ? "" : refusal.getMessage();
    ModelFailure reason =
        switch (status) {
          case 401, 403 -> ModelFailure.UNAUTHORIZED;
          case 404 -> ModelFailure.NO_SUCH_MODEL;
          case 429 -> ModelFailure.RATE_LIMITED;
          default -> status >= 500 ? ModelFailure.SERVER_ERROR : ModelFailure.REFUSED_REQUEST;
        };
    String quoted = quoted(body);
    String said = SAY.answered(model, status, !quoted.isEmpty(), quoted);
    return failed(reason, said, body, refusal.retryAfter());
  }

  private ModelReply.Failed failed(
      ModelFailure reason, String said, String received, @Nullable Duration retryAfter) {
    String advice = advice(reason);
    return new ModelReply.Failed(
        reason,
        masked(advice.isEmpty() ? said : said + " " + advice),
        masked(received),
        retryAfter);
  }

  private static String quoted(String received) {
    String line = received.replaceAll("\\s+", " ").strip();
    String shown = line.length() > MAX_QUOTED ? line.substring(0, MAX_QUOTED) + "…" : line;
    return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
  }

  private static String advice(ModelFailure reason) {
    return switch (reason) {
      case DEADLINE -> SAY.raise(ModelSettings.TIMEOUT);
      case BUDGET -> SAY.raise(ModelSettings.MAX_TOKENS);
      case UNREACHABLE, MALFORMED -> SAY.check(ModelSettings.BASE_URL);
      case UNAUTHORIZED -> SAY.check(ModelSettings.API_KEY);
      case NO_SUCH_MODEL -> SAY.checkBoth(ModelSettings.MODEL, ModelSettings.BASE_URL);
      case RATE_LIMITED -> SAY.waitOrOtherKey();
      case CANCELLED, SERVER_ERROR, REFUSED_REQUEST, REFUSAL, EMPTY, TOO_LARGE, BROKEN_CONNECTION ->
          "";
    };
  }

  private static String words(Throwable thrown) {
    return thrown.getMessage() == null ? "" : thrown.getMessage();
  }
}
