package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A failure as RFC 9457 has it ({@code application/problem+json}). */
@Schema(description = "Problem.itself")
public record Problem(
    @Schema(examples = "urn:vouch:problem:not-found") String type,
    @Schema(examples = "Not found") String title,
    @Schema(examples = "404") int status,
    @Schema(description = "Problem.detail") String detail,
    @Schema(description = "Problem.code") String code,
    @Nullable String requestId,
    @Schema(description = "Problem.errors") List<Fault> errors) {

  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  static final String MEDIA_TYPE = "application/problem+json";

  /** A rule that one place of the request breaks. */
  @Schema(name = "Fault", description = "Fault.itself")
  public record Fault(
      @Schema(description = "Fault.pointer", examples = "/limit") String pointer, String reason) {}

  static Problem of(VouchException failure, @Nullable String requestId) {
    return of(failure.code(), String.valueOf(failure.getMessage()), requestId, List.of());
  }

  static Problem of(ErrorCode code, String detail, @Nullable String requestId, List<Fault> errors) {
    return new Problem(
        "urn:vouch:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        SAY.problem(code),
        status(code),
        detail,
        code.name(),
        requestId,
        errors);
  }

  static int status(ErrorCode code) {
    return switch (code) {
      case INVALID_REQUEST -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case BAD_DATA -> 422;
      case MODEL -> 502;
      case STORAGE -> 503;
      case DEADLINE -> 504;
      case CONFIGURATION, INTERNAL -> 500;
    };
  }
}
