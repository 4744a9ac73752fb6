package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure into a problem; nothing of a stack trace leaves. */
final class ProblemResponses {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
  private static final String RETRY_SECONDS = "1";

  @ServerExceptionMapper
  Response vouch(VouchException failure, ContainerRequestContext request) {
    Problem problem = Problem.of(failure, RequestIds.of(request));
    if (problem.status() >= 500) {
      LOG.errorf(failure, "request %s failed", problem.requestId());
    }
    return response(problem, request);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure, ContainerRequestContext request) {
    if (failure.getCause() instanceof JsonProcessingException json) {
      return json(json, request);
    }
    if (failure.getCause() instanceof VouchException own) {
      return vouch(own, request);
    }
    int status = failure.getResponse().getStatus();
    String path = request.getUriInfo().getPath();
    String detail =
        switch (status) {
          case 404 -> SAY.nothingThere(path);
          case 405 -> SAY.wrongMethod(path, request.getMethod());
          case 406 -> SAY.notAcceptable(path);
          case 413 -> SAY.bodyTooLarge();
          case 415 -> SAY.wrongMediaType();
          default -> SAY.unreadable();
        };
    return response(
        Problem.of(code(status), detail, RequestIds.of(request), List.of()), status, request);
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException failure, ContainerRequestContext request) {
    VouchException own = ownCause(failure);
    String reason = own == null ? JsonPlaces.reason(failure) : String.valueOf(own.getMessage());
    ErrorCode code = own == null ? ErrorCode.INVALID_REQUEST : own.code();
    List<Problem.Fault> faults = List.of(new Problem.Fault(JsonPlaces.pointer(failure), reason));
    return response(
        Problem.of(code, SAY.wrongBody(reason), RequestIds.of(request), faults), request);
  }

  /** More special than {@link #json}, because the server has an own mapper for this one. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure, ContainerRequestContext request) {
    return json(failure, request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, ContainerRequestContext request) {
    String id = RequestIds.of(request);
    LOG.errorf(failure, "request %s failed", id);
    return response(Problem.of(ErrorCode.INTERNAL, SAY.brokenInside(), id, List.of()), request);
  }

  private static @Nullable VouchException ownCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof VouchException own) {
        return own;
      }
    }
    return null;
  }

  private static ErrorCode code(int status) {
    return switch (status) {
      case 401 -> ErrorCode.UNAUTHENTICATED;
      case 403 -> ErrorCode.FORBIDDEN;
      case 404 -> ErrorCode.NOT_FOUND;
      case 409 -> ErrorCode.CONFLICT;
      case 413 -> ErrorCode.TOO_LARGE;
      default -> status >= 500 ? ErrorCode.INTERNAL : ErrorCode.INVALID_REQUEST;
    };
  }

  private static Response response(Problem problem, ContainerRequestContext request) {
    return response(problem, problem.status(), request);
  }

  private static Response response(Problem problem, int status, ContainerRequestContext request) {
    Problem exact =
        new Problem(
            problem.type(),
            problem.title(),
            status,
            problem.detail(),
            problem.code(),
            problem.requestId(),
            problem.errors());
    boolean openAi = OpenAiError.concerns(request.getUriInfo().getPath());
    Response.ResponseBuilder builder =
        Response.status(status)
            .type(openAi ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
            .entity(openAi ? OpenAiError.of(exact) : exact);
    if (status == 409) {
      builder.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (status == 401) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return builder.build();
  }
}
