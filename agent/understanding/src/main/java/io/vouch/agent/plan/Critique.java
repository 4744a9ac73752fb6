package io.vouch.agent.plan;

/**
 * A comparison with an item: "cheaper", "newer", "same brand", "lighter than X".
 *
 * @param field the field compared
 * @param direction how the wanted items differ
 * @param relativeTo the item compared with
 */
public record Critique(String field, Direction direction, ItemReference relativeTo) {
  /** How the wanted items differ from the reference in the field. */
  public enum Direction {
    /** A smaller number. */
    LESS,
    /** A larger number. */
    MORE,
    /** A common name. */
    SAME,
    /** No common name. */
    DIFFERENT
  }
}
