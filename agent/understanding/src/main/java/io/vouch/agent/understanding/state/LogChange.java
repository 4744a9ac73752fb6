package io.vouch.agent.understanding.state;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;

/** One checked change of a conversation's constraint log. */
public sealed interface LogChange {
  /** Add a statement; {@code combination} says what becomes of earlier ones on the same field. */
  record Add(Constraint constraint, Combination combination) implements LogChange {}

  /** Take back every active statement on a field. */
  record RetractField(String field) implements LogChange {}

  /** Take a name, number or word back out of every active statement. */
  record RetractValue(String value) implements LogChange {}

  /** Restore the state before these words (a value or a field's name) were first said. */
  record GoBackBefore(String words) implements LogChange {}

  /** Undo the last turn that changed anything. */
  record UndoLast() implements LogChange {}

  /** Leave an item out from now on. */
  record Exclude(ItemId item) implements LogChange {}

  /** Drop every constraint and exclusion. */
  record Clear() implements LogChange {}

  /** What becomes of statements of earlier turns when a new one is added. */
  enum Combination {
    /**
     * Both hold, except where they contradict each other literally (with/without the same name):
     * then the new one wins.
     */
    ALONGSIDE,
    /**
     * The new one takes the place of earlier affirmative statements on the same field and, for
     * numbers, the same side.
     */
    REPLACES,
    /**
     * As {@link #REPLACES}, and said so ("mugs instead"): nothing else of what was said before is
     * in question.
     */
    INSTEAD,
    /** For numbers: both hold, the narrower bound stays ("cheaper" never raises a limit). */
    NARROWS;

    /** Whether earlier affirmative statements on the field give way. */
    boolean replaces() {
      return this == REPLACES || this == INSTEAD;
    }
  }
}
