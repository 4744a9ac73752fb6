package io.vouch.domain;

/** The name under which one person's events, conversations and profile are kept. */
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Identifiers.checked("person id", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
