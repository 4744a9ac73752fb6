package io.vouch.agent.openai;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What chat clients say in headers. A header that is blank or still an unfilled template counts as
 * missing.
 */
final class ClientHeaders {
  /** Strongest first; LibreChat sends the name that its endpoint configuration gives it. */
  private static final List<String> THREAD =
      List.of("X-Conversation-Id", "X-OpenWebUI-Chat-Id", "X-LibreChat-Conversation-Id");

  private static final List<String> USER = List.of("X-OpenWebUI-User-Id", "X-LibreChat-User-Id");
  private static final List<String> TASK = List.of("X-OpenWebUI-Task");

  private final HttpHeaders headers;

  ClientHeaders(HttpHeaders headers) {
    this.headers = headers;
  }

  /** The client's own name of the conversation. */
  Optional<String> thread() {
    return first(THREAD);
  }

  /** The client's own name of the person. */
  Optional<String> user() {
    return first(USER);
  }

  /** What the client does on its own account, not on the person's. */
  Optional<String> task() {
    return first(TASK);
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(headers.getHeaderString(name)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.startsWith("{{"))
        .findFirst();
  }
}
