package io.vouch.domain;

/** The name of one remembered fact about a person. */
public record FactId(String value) implements Comparable<FactId> {
  public FactId {
    Identifiers.checked("fact id", value);
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
