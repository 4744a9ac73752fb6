package io.vouch.domain;

/** The name of one answered slate; joins later events to what was shown. */
public record RecommendationId(String value) implements Comparable<RecommendationId> {
  public RecommendationId {
    Identifiers.checked("recommendation id", value);
  }

  @Override
  public int compareTo(RecommendationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
