package io.vouch.agent.understanding.grammar;

import java.util.Arrays;
import java.util.List;

/**
 * A way in which people say one thing.
 *
 * @param name unique
 * @param patterns how they say it
 * @param action what it adds to the plan
 * @param examples messages that this rule reads, each prefixed with the small test catalogue it is
 *     said to
 */
record Rule(String name, List<Pattern> patterns, Action action, List<String> examples) {
  /** What a match adds to a plan. */
  @FunctionalInterface
  interface Action {
    /**
     * Adds to the draft; or leaves it as it is and returns false where the match means nothing
     * after all.
     */
    boolean apply(Match match, Draft draft);
  }

  static Builder named(String name) {
    return new Builder(name, List.of());
  }

  /** Collects the parts of a rule in the order in which they are read. */
  record Builder(String name, List<Pattern> patterns) {
    Builder when(String... notations) {
      return new Builder(name, Arrays.stream(notations).map(Pattern::of).toList());
    }

    Partial then(Action action) {
      return new Partial(this, action);
    }
  }

  /** A rule that lacks its examples. */
  record Partial(Builder builder, Action action) {
    Rule as(String... examples) {
      return new Rule(builder.name(), builder.patterns(), action, List.of(examples));
    }
  }
}
