package io.vouch.agent.understanding.grammar;

import java.util.List;

/**
 * A way in which people of one language say one thing.
 *
 * @param meaning what they say by it
 * @param patterns how they say it
 * @param examples messages that this rule reads, each prefixed with the small test catalogue it is
 *     said to
 */
record Rule(Meaning meaning, List<Pattern> patterns, List<String> examples) {
  /**
   * What is said, in whichever language.
   *
   * @param name unique; under it the files of each language have the patterns
   * @param action what it adds to the plan
   */
  record Meaning(String name, Action action) {}

  /** What a match adds to a plan. */
  @FunctionalInterface
  interface Action {
    /**
     * Adds to the draft; or leaves it as it is and returns false where the match means nothing
     * after all.
     */
    boolean apply(Match match, Draft draft);
  }

  String name() {
    return meaning.name();
  }

  Action action() {
    return meaning.action();
  }
}
