package io.vouch.agent.tuning.round;

import io.vouch.domain.StoredCode;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of a round in their order, after "Let the Agent Steer" (arXiv 2603.27765), §3.2.
 *
 * <p>Those up to {@link #PRICE} concern the window of the round before. The last round of a study
 * has no search; it confirms instead.
 */
public enum RoundStep implements StoredCode {
  /** 1: the window's report is there, and the episode's configuration is what ran in it. */
  PULL,
  /** 2: relations and penalty weights that are not there yet start at their priors. */
  PREPARE,
  /** 3: what the search promised is in the record. */
  RECORD,
  /** 4: the online uplifts are credited to the episode. */
  ATTACH,
  /** 5: the belief channel updates every relation. */
  BELIEVE,
  /** 6: what the controller will be shown is fixed. */
  EXPORT,
  /** 7: the controller is asked once, and what its guard let through is recorded. */
  ASK,
  /** 8: intercepts move as it said. */
  APPLY,
  /** 9: relations are inverted to ranges, and it is said which of them can matter. */
  INVERT,
  /** 10: penalty weights move: the controller's multiplier, clamp, the rule, clamp; or frozen. */
  PRICE,
  /** F: the search on the logged requests of the window before. */
  SEARCH,
  /** The configuration is stored as a version and its window starts. Nothing is activated. */
  PUBLISH,
  /** After the last round: fresh windows with the best round alone. */
  CONFIRM;

  /**
   * The steps of a round, in their order. The first round has no window to look back on; the one
   * after the last does not search, it confirms.
   *
   * @param rounds of search and window
   */
  static List<RoundStep> of(int round, int rounds) {
    boolean isLast = round > rounds;
    return Arrays.stream(values())
        .filter(step -> isLast ? step != SEARCH && step != PUBLISH : step != CONFIRM)
        .filter(step -> round > 1 || !step.looksBack())
        .toList();
  }

  private boolean looksBack() {
    return this != PREPARE && this != INVERT && compareTo(SEARCH) < 0 && this != PULL;
  }
}
