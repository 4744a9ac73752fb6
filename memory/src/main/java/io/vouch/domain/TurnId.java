package io.vouch.domain;

/** The name of one turn of a conversation. */
public record TurnId(String value) implements Comparable<TurnId> {
  public TurnId {
    Identifiers.checked("turn id", value);
  }

  @Override
  public int compareTo(TurnId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
