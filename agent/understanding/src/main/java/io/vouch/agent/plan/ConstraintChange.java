package io.vouch.agent.plan;

/** One change of the conversation's ordered log of hard constraints. */
public sealed interface ConstraintChange {
  /**
   * Add a statement; a statement on the same field and side replaces the earlier one where both
   * cannot hold.
   *
   * @param presumed whether a bare word brought it ("rubber"): where nothing fits it is a wish
   */
  record Add(Statement statement, boolean presumed) implements ConstraintChange {
    public Add(Statement statement) {
      this(statement, false);
    }
  }

  /**
   * Add a statement that takes the place of what was affirmed of its field before ("comedies
   * instead").
   */
  record Instead(Statement statement) implements ConstraintChange {}

  /** Take back every active statement on a field. */
  record RetractField(String field) implements ConstraintChange {}

  /** Take back every active statement that names this value ("never mind the red"). */
  record RetractValue(String value) implements ConstraintChange {}

  /** Go back to the constraints as they were before this value or field was first mentioned. */
  record GoBackBefore(String words) implements ConstraintChange {}

  /** Undo the changes of the last turn that changed anything. */
  record UndoLast() implements ConstraintChange {}

  /** Leave an item out from now on ("not that one"). */
  record Exclude(ItemReference item) implements ConstraintChange {}

  /** Start over without constraints. */
  record Clear() implements ConstraintChange {}
}
