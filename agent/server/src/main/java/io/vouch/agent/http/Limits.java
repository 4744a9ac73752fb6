package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/** Reads how many were asked for in a query; the framework would answer a word with "not found". */
public final class Limits {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private Limits() {}

  public static int read(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.wrongLimit(text.length() > 40 ? "…" : text), e);
    }
  }
}
