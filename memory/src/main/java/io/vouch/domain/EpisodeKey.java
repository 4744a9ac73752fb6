package io.vouch.domain;

/** The name of one round's record in a study. */
public record EpisodeKey(String value) implements Comparable<EpisodeKey> {
  public EpisodeKey {
    Identifiers.checked("episode key", value);
  }

  @Override
  public int compareTo(EpisodeKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
