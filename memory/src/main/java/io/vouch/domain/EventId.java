package io.vouch.domain;

/** The name of one event; sending the same event twice stores it once. */
public record EventId(String value) implements Comparable<EventId> {
  public EventId {
    Identifiers.checked("event id", value);
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
