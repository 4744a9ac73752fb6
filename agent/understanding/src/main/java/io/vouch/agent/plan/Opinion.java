package io.vouch.agent.plan;

/**
 * One like or dislike that a person wants remembered.
 *
 * @param field a category field's name, or {@code item}
 * @param value a name in that field, or an item's title or id
 * @param strength in (0, 1]: how firmly it was said; the check reads it from the person's words
 * @param span how long it counts; the check reads it from the person's words
 */
public record Opinion(boolean likes, String field, String value, double strength, Span span) {
  /** As field: the opinion is on one item. */
  public static final String ITEM = "item";

  /** How long an opinion counts. */
  public enum Span {
    /** Until it is taken back. */
    ALWAYS,
    /** "For now": in this conversation only. */
    THIS_CONVERSATION,
    /** "Today". */
    A_DAY,
    /** "This week". */
    A_WEEK,
    /** "This month". */
    A_MONTH
  }

  /** An opinion as a planner writes it: strength and span are not the planner's to set. */
  public static Opinion of(boolean likes, String field, String value) {
    return new Opinion(likes, field, value, 1, Span.ALWAYS);
  }
}
