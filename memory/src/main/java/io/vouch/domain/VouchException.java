package io.vouch.domain;

import org.jspecify.annotations.Nullable;

/**
 * A failure that a person will read: its message names the thing, its value, the rule and what to
 * do.
 *
 * <p>Form: one sentence, then, where advice exists, a second one that starts with "Maybe".
 */
public final class VouchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public VouchException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public VouchException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The kind of the failure. */
  public ErrorCode code() {
    return code;
  }
}
