package io.vouch.domain;

/** The name of one long-running job. */
public record JobId(String value) implements Comparable<JobId> {
  public JobId {
    Identifiers.checked("job id", value);
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
