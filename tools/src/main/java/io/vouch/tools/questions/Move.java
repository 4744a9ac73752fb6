package io.vouch.tools.questions;

/** What to do in a turn. */
public sealed interface Move {
  /** Show the best items. */
  record Recommend() implements Move {}

  /** Ask, and show nothing. */
  record Ask(FieldQuestion question) implements Move {}

  /** Show the best items and ask for what would narrow them down. */
  record RecommendAndAsk(FieldQuestion question) implements Move {}
}
