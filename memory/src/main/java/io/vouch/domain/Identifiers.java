package io.vouch.domain;

import io.vouch.messages.Messages;

/** The rule for every identifier: 1 to 256 characters, no control characters, no blank ends. */
final class Identifiers {
  private static final DomainMessages SAY = Messages.of(DomainMessages.class);

  private static final int MAX_LENGTH = 256;

  private Identifiers() {}

  static String checked(String kind, String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH || !isPrintable(value)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.identifierMalformed(kind, printable(value), MAX_LENGTH));
    }
    return value;
  }

  /** A plain loop: every id read from the store passes here. */
  private static boolean isPrintable(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return false;
      }
    }
    return !Character.isWhitespace(value.charAt(0))
        && !Character.isWhitespace(value.charAt(value.length() - 1));
  }

  private static String printable(String value) {
    String clean = value.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
  }
}
