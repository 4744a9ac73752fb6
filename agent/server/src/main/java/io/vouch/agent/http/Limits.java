package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;

/** Reads how many were asked for in a query; the framework would answer a word with "not found". */
public final class Limits {
  private Limits() {}

  public static int read(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The limit (%s) must be a whole number.".formatted(text.length() > 40 ? "…" : text),
          e);
    }
  }
}
