package io.vouch.agent.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's HTTP port over the JDK's client, with the bounds a turn needs.
 *
 * <p>Differs from LangChain4j's own adapter in five ways: every call, streaming ones included, runs
 * on the calling thread and is abandoned when that thread is interrupted; an answer longer than
 * {@value #MAX_BODY_BYTES} bytes is given up; {@code Retry-After} is kept; a stream that breaks off
 * is an error and is not reported as completed as well; HTTP/1.1 only, because several local
 * servers stumble over the upgrade that the JDK offers on plain connections. Thread-safe.
 */
final class ModelTransport implements HttpClient {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  /** A plan is a few kilobytes; anything near this is not an answer. */
  static final int MAX_BODY_BYTES = 2_000_000;

  private static final int MAX_ERROR_BYTES = 8_000;

  private final java.net.http.HttpClient client;
  private final Duration answerTimeout;

  ModelTransport(Duration connectTimeout, Duration answerTimeout) {
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
    this.answerTimeout = answerTimeout;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = new BoundedStream(response.body(), MAX_BODY_BYTES)) {
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(body.readAllBytes())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      StreamEnd end = new StreamEnd(listener);
      end.onOpen(
          SuccessfulHttpResponse.builder()
              .statusCode(response.statusCode())
              .headers(response.headers().map())
              .build());
      try (InputStream body = new BoundedStream(response.body(), MAX_BODY_BYTES)) {
        parser.parse(body, end);
        end.finish();
      }
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(toJdk(request), BodyHandlers.ofInputStream());
      if (response.statusCode() >= 300) {
        throw refusal(response);
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(SAY.givenUp(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private java.net.http.HttpRequest toJdk(HttpRequest request) {
    String body = request.body();
    java.net.http.HttpRequest.Builder jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(answerTimeout)
            .method(
                request.method().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    return jdk.build();
  }

  private static EndpointRefusal refusal(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      String text = new String(body.readNBytes(MAX_ERROR_BYTES), StandardCharsets.UTF_8);
      @Nullable Duration wait =
          response.headers().firstValue("Retry-After").map(RetryAfter::parse).orElse(null);
      return new EndpointRefusal(response.statusCode(), text, wait);
    }
  }

  /** Hands LangChain4j this transport; its own timeouts are kept out, ours hold. */
  static final class Builder implements HttpClientBuilder {
    private final ModelTransport transport;

    Builder(ModelTransport transport) {
      this.transport = transport;
    }

    @Override
    public Duration connectTimeout() {
      return transport.answerTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return transport.answerTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return transport;
    }
  }
}
