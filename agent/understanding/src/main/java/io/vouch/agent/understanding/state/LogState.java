package io.vouch.agent.understanding.state;

import io.vouch.agent.understanding.state.ConstraintLog.Active;
import io.vouch.agent.understanding.state.ConstraintLog.Entry;
import io.vouch.domain.ItemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a log up to one turn.
 *
 * @param active what holds
 * @param excluded the items left out
 * @param lineage the turns that led here, without those undone or gone back behind; newest first by
 *     its links
 * @param previous what an undo restores, or null at the start
 */
record LogState(
    List<Active> active,
    List<ItemId> excluded,
    @Nullable Step lineage,
    @Nullable LogState previous) {
  static final LogState EMPTY = new LogState(List.of(), List.of(), null, null);

  /** One turn on the way to a state, and the state before it. */
  record Step(LogState before, Entry entry) {}

  LogState {
    active = List.copyOf(active);
    excluded = List.copyOf(excluded);
  }

  LogState after(Entry entry) {
    LogState base = this;
    List<Active> now = new ArrayList<>(active);
    List<ItemId> left = new ArrayList<>(excluded);
    Combining combining = new Combining(now, entry.turnNumber());
    for (LogChange change : entry.changes()) {
      LogState jump = base.jump(change);
      if (jump != null) {
        base = jump;
        now = new ArrayList<>(jump.active);
        left = new ArrayList<>(jump.excluded);
        combining = new Combining(now, entry.turnNumber());
      } else {
        edit(change, combining, now, left);
      }
    }
    return now.equals(base.active) && left.equals(base.excluded)
        ? base
        : new LogState(now, left, new Step(base, entry), base);
  }

  /** The state before the first turn of the lineage that said the words, or null where none did. */
  @Nullable LogState before(String words) {
    LogState found = null;
    for (Step step = lineage; step != null; step = step.before.lineage) {
      if (step.entry.changes().stream().anyMatch(change -> Statements.says(change, words))) {
        found = step.before;
      }
    }
    return found;
  }

  private @Nullable LogState jump(LogChange change) {
    if (change instanceof LogChange.UndoLast) {
      return previous;
    }
    if (change instanceof LogChange.GoBackBefore back) {
      LogState target = before(back.words());
      if (target != null && !target.holdsTheSameAs(this)) {
        return new LogState(target.active, target.excluded, target.lineage, this);
      }
    }
    return null;
  }

  private boolean holdsTheSameAs(LogState other) {
    return active.equals(other.active) && excluded.equals(other.excluded);
  }

  private static void edit(
      LogChange change, Combining combining, List<Active> now, List<ItemId> left) {
    switch (change) {
      case LogChange.Add add -> combining.add(add.constraint(), add.combination());
      case LogChange.RetractField field ->
          now.removeIf(a -> Statements.reads(a.constraint(), field.field()));
      case LogChange.RetractValue value ->
          Statements.replaceEach(now, constraint -> Statements.without(constraint, value.value()));
      case LogChange.Exclude exclude -> {
        if (!left.contains(exclude.item())) {
          left.add(exclude.item());
        }
      }
      case LogChange.Clear clear -> {
        now.clear();
        left.clear();
      }
      case LogChange.UndoLast undo -> {} // nothing left to undo
      case LogChange.GoBackBefore back -> {} // never said, or already there
    }
  }
}
