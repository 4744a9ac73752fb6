package io.vouch.agent.studies;

/**
 * One line about a study.
 *
 * @param method the code of how it learns; {@code unknown} of what cannot be read
 * @param isConfirmed whether fresh windows confirmed a round
 */
public record StudySummary(
    String study,
    boolean isSimulated,
    String method,
    int rounds,
    int roundsObserved,
    StudyState state,
    boolean isConfirmed) {
  /** Whether anything more can be read of it. */
  public boolean couldBeRead() {
    return state != StudyState.UNREADABLE;
  }
}
