package io.vouch.agent.understanding.state;

import io.vouch.agent.understanding.state.ConstraintLog.Active;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one new statement meets the active ones; the rules are {@link ConstraintLog}'s. Edits the
 * list it is given.
 */
final class Combining {
  private final List<Active> active;
  private final int turn;

  /**
   * What this turn said, also where it was active before: nothing of it gives way to the rest of
   * the turn.
   */
  private final Set<Constraint> said = new HashSet<>();

  Combining(List<Active> active, int turn) {
    this.active = active;
    this.turn = turn;
  }

  void add(Constraint constraint, Combination combination) {
    if (constraint instanceof AllOf all) {
      all.parts().forEach(part -> add(part, combination));
      return;
    }
    said.add(constraint);
    if (active.stream().anyMatch(known -> known.constraint().equals(constraint))) {
      return;
    }
    Constraint added = meet(constraint, combination);
    if (added != null) {
      active.add(new Active(added, turn));
    }
  }

  private @Nullable Constraint meet(Constraint constraint, Combination combination) {
    return switch (constraint) {
      case NumberRange range -> range(range, combination);
      case OneOf(String field, List<String> names) -> affirm(field, names, constraint, combination);
      case EveryOf(String field, List<String> names) ->
          affirm(field, names, constraint, combination);
      case Not(OneOf(String field, List<String> names)) -> deny(field, names, constraint);
      case FlagIs flag -> flag(flag.field(), constraint);
      case Not(FlagIs flag) -> flag(flag.field(), constraint);
      default -> complement(constraint);
    };
  }

  private @Nullable Constraint range(NumberRange range, Combination combination) {
    return switch (combination) {
      case ALONGSIDE -> range;
      case REPLACES, INSTEAD -> {
        earlier(old ->
            Bounds.sameField(old, range) ? Bounds.minusSides((NumberRange) old, range) : old);
        yield range;
      }
      case NARROWS -> narrowed(range);
    };
  }

  private @Nullable Constraint narrowed(NumberRange range) {
    NumberRange left = range;
    for (Active known : List.copyOf(active)) {
      if (left != null && Bounds.sameField(known.constraint(), range)) {
        left = Bounds.minusLooser(left, (NumberRange) known.constraint());
      }
    }
    NumberRange stricter = left;
    if (stricter != null) {
      Statements.replaceEach(
          active,
          old ->
              Bounds.sameField(old, range) ? Bounds.minusSides((NumberRange) old, stricter) : old);
    }
    return stricter;
  }

  private Constraint affirm(
      String field, List<String> names, Constraint added, Combination combination) {
    earlier(old ->
        switch (old) {
          case OneOf one when one.field().equals(field) && combination.replaces() -> null;
          case EveryOf every when every.field().equals(field) && combination.replaces() -> null;
          case OneOf one when one.field().equals(field) && isImplied(one, added) -> null;
          case Not(OneOf denied) when denied.field().equals(field) ->
              Statements.withoutAny(old, names);
          default -> old;
        });
    return added;
  }

  /** "Comedy" says nothing beside "Comedy and Thriller". */
  private static boolean isImplied(OneOf one, Constraint added) {
    return added instanceof EveryOf every
        && one.names().size() == 1
        && every.names().containsAll(one.names());
  }

  private Constraint deny(String field, List<String> names, Constraint added) {
    earlier(old ->
        switch (old) {
          case OneOf one when one.field().equals(field) -> Statements.withoutAny(one, names);
          case EveryOf every when every.field().equals(field) ->
              Statements.withoutAny(every, names);
          default -> old;
        });
    return added;
  }

  private Constraint flag(String field, Constraint added) {
    earlier(old ->
        switch (old) {
          case FlagIs flag when flag.field().equals(field) -> null;
          case Not(FlagIs flag) when flag.field().equals(field) -> null;
          default -> old;
        });
    return added;
  }

  private Constraint complement(Constraint added) {
    earlier(old -> old.equals(new Not(added)) || added.equals(new Not(old)) ? null : old);
    return added;
  }

  private void earlier(Revision change) {
    for (int i = active.size() - 1; i >= 0; i--) {
      Active known = active.get(i);
      if (known.turnNumber() < turn && !said.contains(known.constraint())) {
        Constraint left = change.of(known.constraint());
        if (left == null) {
          active.remove(i);
        } else if (!left.equals(known.constraint())) {
          active.set(i, new Active(left, known.turnNumber()));
        }
      }
    }
  }
}
