package io.vouch.domain;

/** The name of one tuning study: a ranking, its objective and everything tried on it. */
public record StudyId(String value) implements Comparable<StudyId> {
  public StudyId {
    Identifiers.checked("study id", value);
  }

  @Override
  public int compareTo(StudyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
