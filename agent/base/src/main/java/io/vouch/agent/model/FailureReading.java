package io.vouch.agent.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.TimeoutException;
import io.vouch.agent.model.BoundedStream.TooLongException;
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
  private static final int MAX_QUOTED = 200;

  ModelReply.Failed read(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EndpointRefusal refusal) {
        return status(refusal);
      }
      if (cause instanceof ContentFilteredException filtered) {
        String words = filtered.getMessage() == null ? "" : filtered.getMessage();
        return failed(ModelFailure.REFUSAL, "declined to answer", "", words);
      }
      ModelFailure transport = transport(cause);
      if (transport != null) {
        return failed(transport, said(transport), advice(transport), words(cause));
      }
    }
    return of(ModelFailure.MALFORMED, words(thrown));
  }

  /** A failure without an exception. */
  ModelReply.Failed of(ModelFailure reason, String received) {
    return failed(reason, said(reason), advice(reason), received);
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
    ModelReply.Failed failed = failed(reason, "answered " + status, advice(reason), body);
    return new ModelReply.Failed(reason, failed.message(), failed.received(), refusal.retryAfter());
  }

  private ModelReply.Failed failed(
      ModelFailure reason, String what, String advice, String received) {
    // What a parser says about a broken answer helps nobody who reads this.
    String quoted = reason == ModelFailure.MALFORMED ? "" : quoted(received);
    String message =
        "The model (" + model + ") " + what + (quoted.isEmpty() ? "" : ": " + quoted) + ".";
    return new ModelReply.Failed(
        reason,
        masked(advice.isEmpty() ? message : message + " " + advice),
        masked(received),
        (Duration) null);
  }

  private static String quoted(String received) {
    String line = received.replaceAll("\\s+", " ").strip();
    String shown = line.length() > MAX_QUOTED ? line.substring(0, MAX_QUOTED) + "…" : line;
    return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
  }

  private static String said(ModelFailure reason) {
    return switch (reason) {
      case DEADLINE -> "did not answer within the turn's time";
      case BUDGET -> "was not asked, because the turn's tokens are used up";
      case CANCELLED -> "was not waited for, because the turn was given up";
      case UNREACHABLE -> "cannot be reached";
      case EMPTY -> "answered without text";
      case TOO_LARGE -> "answered more than is read";
      case BROKEN_CONNECTION -> "broke off its answer";
      case REFUSAL -> "declined to answer";
      case UNAUTHORIZED, NO_SUCH_MODEL, RATE_LIMITED, SERVER_ERROR, REFUSED_REQUEST ->
          "refused the request";
      case MALFORMED -> "answered something that is not a chat completion";
    };
  }

  private static String advice(ModelFailure reason) {
    return switch (reason) {
      case DEADLINE -> "Maybe raise " + ModelSettings.TIMEOUT + ".";
      case BUDGET -> "Maybe raise " + ModelSettings.MAX_TOKENS + ".";
      case UNREACHABLE, MALFORMED -> "Maybe check " + ModelSettings.BASE_URL + ".";
      case UNAUTHORIZED -> "Maybe check " + ModelSettings.API_KEY + ".";
      case NO_SUCH_MODEL ->
          "Maybe check " + ModelSettings.MODEL + " and " + ModelSettings.BASE_URL + ".";
      case RATE_LIMITED -> "Maybe wait, or use another key.";
      case CANCELLED, SERVER_ERROR, REFUSED_REQUEST, REFUSAL, EMPTY, TOO_LARGE, BROKEN_CONNECTION ->
          "";
    };
  }

  private static String words(Throwable thrown) {
    return thrown.getMessage() == null ? "" : thrown.getMessage();
  }
}
