package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The name of a relation between an online metric's uplift and an offline metric's: {@code
 * online~offline}.
 */
public record RelationKey(String online, String offline) implements Comparable<RelationKey> {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  private static final String BETWEEN = "~";

  public RelationKey {
    if (online.isBlank() || offline.isBlank() || (online + offline).contains(BETWEEN)) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.relationKeyMalformed(online, offline));
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
