package io.vouch.domain;

/** The rule for every identifier: 1 to 256 characters, no control characters, no blank ends. */
final class Identifiers {
  private static final int MAX_LENGTH = 256;

  private Identifiers() {}

  static String checked(String kind, String value) {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || !value.equals(value.strip())
        || hasControl(value)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The %s (%s) must have 1 to %d characters, no control characters and no blank ends. Maybe it was cut or joined wrongly."
              .formatted(kind, printable(value), MAX_LENGTH));
    }
    return value;
  }

  private static boolean hasControl(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  private static String printable(String value) {
    String clean = value.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
  }
}
