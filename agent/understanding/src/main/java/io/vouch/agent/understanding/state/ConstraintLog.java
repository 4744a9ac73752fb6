package io.vouch.agent.understanding.state;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import java.util.ArrayList;
import java.util.List;

/**
 * The ordered, append-only log of what a conversation did to its hard constraints; what is active
 * follows from it alone.
 *
 * <p>How a new statement meets those of <em>earlier</em> turns (statements of one turn never touch
 * each other):
 *
 * <ul>
 *   <li>An equal statement changes nothing. A conjunction counts as its parts.
 *   <li>Number, {@link LogChange.Combination#REPLACES}: takes the place of every earlier bound of
 *       the field on the same side ("under 50", later "under 80": 80); the other side stays.
 *   <li>Number, {@link LogChange.Combination#NARROWS}: on each side the narrower bound stays, also
 *       within the turn.
 *   <li>Names, {@code REPLACES} ("comedies instead", and always in a field of one value): takes the
 *       place of earlier affirmative statements on the field; earlier exclusions stay.
 *   <li>Names, {@code ALONGSIDE}: both hold.
 *   <li>With after without, without after with: the names said now leave the earlier opposite
 *       statement, which goes when none is left.
 *   <li>A flag takes the place of what was said about the flag; an exact complement takes the place
 *       of what it denies.
 * </ul>
 *
 * <p>Taking back: a field takes every statement that reads it, also disjunctions (taking back never
 * tightens by accident); a value leaves the statements that name it. Undo restores what was active
 * before the last turn that changed anything, also before a "go back"; going back restores the
 * state before the turn in which the words were first said on the way to here.
 *
 * <p>Immutable. Adding a turn costs the active statements, not the length of the log; {@link #of}
 * replays.
 */
public final class ConstraintLog {
  private static final ConstraintLog EMPTY = new ConstraintLog(List.of(), LogState.EMPTY);

  private final List<Entry> entries;
  private final LogState state;

  private ConstraintLog(List<Entry> entries, LogState state) {
    this.entries = List.copyOf(entries);
    this.state = state;
  }

  /** The changes of one turn, in the order said. */
  public record Entry(int turnNumber, List<LogChange> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  /** A constraint that holds now and the turn that made it. */
  public record Active(Constraint constraint, int turnNumber) {}

  /** The log of a conversation that has not begun. */
  public static ConstraintLog empty() {
    return EMPTY;
  }

  /** The log with these entries, replayed from the start. */
  public static ConstraintLog of(List<Entry> entries) {
    ConstraintLog log = EMPTY;
    for (Entry entry : entries) {
      log = log.with(entry.turnNumber(), entry.changes());
    }
    return log;
  }

  /** This log after a turn; turn numbers do not decrease. */
  public ConstraintLog with(int turnNumber, List<LogChange> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    List<Entry> longer = new ArrayList<>(entries);
    Entry entry = new Entry(turnNumber, changes);
    longer.add(entry);
    return new ConstraintLog(longer, state.after(entry));
  }

  /** Everything that was ever logged, oldest first. */
  public List<Entry> entries() {
    return entries;
  }

  /** What holds now, in the order it was made. */
  public List<Active> active() {
    return state.active();
  }

  /** The constraints that hold now. */
  public List<Constraint> constraints() {
    return state.active().stream().map(Active::constraint).toList();
  }

  /** The items left out now, in the order they were left out. */
  public List<ItemId> excluded() {
    return state.excluded();
  }

  /** Whether there is a turn to undo. */
  public boolean canUndo() {
    return state.previous() != null;
  }

  /** Whether {@link LogChange.GoBackBefore} with these words finds a turn. */
  public boolean canGoBackBefore(String words) {
    return state.before(words) != null;
  }

  /** Whether {@link LogChange.RetractField} on this field would take something back. */
  public boolean readsField(String field) {
    return state.active().stream().anyMatch(active -> Statements.reads(active.constraint(), field));
  }

  /** Whether {@link LogChange.RetractValue} of this value would take something back. */
  public boolean namesValue(String value) {
    return state.active().stream()
        .anyMatch(
            active -> !active.constraint().equals(Statements.without(active.constraint(), value)));
  }

  /** Whether something that holds now asks for a name of a field. */
  public boolean affirms(String field, String name) {
    return state.active().stream()
        .anyMatch(active -> Statements.affirms(active.constraint(), field, name));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConstraintLog log && entries.equals(log.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "ConstraintLog" + entries;
  }
}
