package io.vouch.domain;

/** The name of one conversation. */
public record ConversationId(String value) implements Comparable<ConversationId> {
  public ConversationId {
    Identifiers.checked("conversation id", value);
  }

  @Override
  public int compareTo(ConversationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
