package io.vouch.agent.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vouch.domain.ErrorCode;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A failure as the clients of OpenAI's API read it; the routes of that API answer nothing else. */
@Schema(name = "OpenAiError")
public record OpenAiError(Detail error) {

  /** What went wrong. */
  @Schema(name = "OpenAiErrorDetail")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(String message, String type, @Nullable String param, String code) {}

  /** Whether a request to this path expects the shape. */
  static boolean concerns(@Nullable String path) {
    return path != null && path.matches("/?v1/(models|chat/completions)(/.*)?");
  }

  /** The shape of a failure on the way; nothing of a stack trace leaves. */
  public static OpenAiError of(RuntimeException failure) {
    return of(ChatStreams.problem(failure));
  }

  /** The shape of a problem. */
  static OpenAiError of(Problem problem) {
    String code =
        problem.status() == 401 ? "invalid_api_key" : problem.code().toLowerCase(Locale.ROOT);
    return new OpenAiError(new Detail(problem.detail(), type(problem), null, code));
  }

  private static String type(Problem problem) {
    if (problem.status() >= 500) {
      return "server_error";
    }
    return switch (ErrorCode.valueOf(problem.code())) {
      case UNAUTHENTICATED -> "authentication_error";
      case FORBIDDEN -> "permission_error";
      case CONFLICT -> "conflict_error";
      case INVALID_REQUEST,
          NOT_FOUND,
          TOO_LARGE,
          BAD_DATA,
          MODEL,
          STORAGE,
          DEADLINE,
          CONFIGURATION,
          INTERNAL ->
          "invalid_request_error";
    };
  }
}
