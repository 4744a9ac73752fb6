package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;

/**
 * The name of a relation between an online metric's uplift and an offline metric's: {@code
 * online~offline}.
 */
public record RelationKey(String online, String offline) implements Comparable<RelationKey> {
  private static final String BETWEEN = "~";

  public RelationKey {
    if (online.isBlank() || offline.isBlank() || (online + offline).contains(BETWEEN)) {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          "The relation of online metric (%s) and offline metric (%s) must name both, without a tilde."
              .formatted(online, offline));
    }
  }

  /**
   * The key that the text stands for.
   *
   * @throws VouchException BAD_DATA if it is none
   */
  public static RelationKey parse(String text) {
    int between = text.indexOf(BETWEEN);
    return between < 0
        ? new RelationKey("", text)
        : new RelationKey(text.substring(0, between), text.substring(between + 1));
  }

  @Override
  public int compareTo(RelationKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return online + BETWEEN + offline;
  }
}
