package io.vouch.domain;

/** The name of one window of an experiment. */
public record WindowId(String value) implements Comparable<WindowId> {
  public WindowId {
    Identifiers.checked("window id", value);
  }

  @Override
  public int compareTo(WindowId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
