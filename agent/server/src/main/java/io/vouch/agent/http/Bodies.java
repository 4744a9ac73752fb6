package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/** What every body must be: there. */
public final class Bodies {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private Bodies() {}

  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.noBody());
    }
    return body;
  }
}
