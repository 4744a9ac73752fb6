package io.vouch.agent.studies;

/**
 * One line about a study.
 *
 * @param method how it learns
 * @param state {@code running}, {@code held}, {@code frozen}, {@code open} (can go on), {@code
 *     finished} or {@code unreadable} (written by another release)
 * @param isConfirmed whether fresh windows confirmed a round
 */
public record StudySummary(
    String study,
    boolean isSimulated,
    String method,
    int rounds,
    int roundsObserved,
    String state,
    boolean isConfirmed) {
  static final String UNREADABLE = "unreadable";

  /** Whether anything more can be read of it. */
  public boolean couldBeRead() {
    return !state.equals(UNREADABLE);
  }
}
