package io.vouch.agent.http;

import io.vouch.domain.IdSource;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id, the caller's own where it sends a sound one, and returns it in the
 * answer.
 */
@Provider
@PreMatching
public final class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {
  static final String HEADER = "X-Request-Id";
  private static final String PROPERTY = "vouch.request-id";

  private final IdSource ids;

  @Inject
  RequestIds(IdSource ids) {
    this.ids = ids;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String sent = request.getHeaderString(HEADER);
    boolean sound = sent != null && sent.matches("[A-Za-z0-9._-]{1,64}");
    request.setProperty(PROPERTY, sound ? sent : ids.next());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = of(request);
    if (id != null) {
      response.getHeaders().putSingle(HEADER, id);
    }
  }

  static @Nullable String of(ContainerRequestContext request) {
    return (String) request.getProperty(PROPERTY);
  }
}
