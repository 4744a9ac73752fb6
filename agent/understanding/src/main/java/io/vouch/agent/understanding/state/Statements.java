package io.vouch.agent.understanding.state;

import io.vouch.agent.understanding.state.ConstraintLog.Active;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.constraint.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What constraints say: the fields they read, the values they name, and themselves without one of
 * those.
 */
public final class Statements {
  /** The name under which a search over every text field goes, as in a plan's statements. */
  private static final String ANY_TEXT = "*";

  private Statements() {}

  /** Whether the constraint, or a part of it, is about the field. */
  public static boolean reads(Constraint constraint, String field) {
    return switch (constraint) {
      case NumberRange range -> range.field().equals(field);
      case OneOf one -> one.field().equals(field);
      case EveryOf every -> every.field().equals(field);
      case FlagIs flag -> flag.field().equals(field);
      case HasWords words -> Objects.requireNonNullElse(words.field(), ANY_TEXT).equals(field);
      case AmongItems items -> false;
      case Not(Constraint inner) -> reads(inner, field);
      case AllOf(List<Constraint> parts) -> parts.stream().anyMatch(part -> reads(part, field));
      case AnyOf(List<Constraint> parts) -> parts.stream().anyMatch(part -> reads(part, field));
    };
  }

  /** Whether the constraint itself asks for the name. */
  static boolean affirms(Constraint constraint, String field, String name) {
    return switch (constraint) {
      case OneOf one -> one.field().equals(field) && one.names().contains(name);
      case EveryOf every -> every.field().equals(field) && every.names().contains(name);
      case AllOf(List<Constraint> parts) ->
          parts.stream().anyMatch(part -> affirms(part, field, name));
      case NumberRange range -> false;
      case FlagIs flag -> false;
      case HasWords words -> false;
      case AmongItems items -> false;
      case Not not -> false;
      case AnyOf any -> false;
    };
  }

  /** Whether a change adds a statement that reads the field or names the value these words are. */
  static boolean says(LogChange change, String words) {
    return change instanceof LogChange.Add add
        && (reads(add.constraint(), words)
            || !add.constraint().equals(without(add.constraint(), words)));
  }

  /**
   * The constraint without a name, number or words; null where nothing is left, the same object
   * where it names none.
   */
  static @Nullable Constraint without(Constraint constraint, String value) {
    return switch (constraint) {
      case NumberRange range -> withoutNumber(range, value);
      case OneOf(String field, List<String> names) ->
          rest(constraint, names, name -> named(name, value), left -> new OneOf(field, left));
      case EveryOf(String field, List<String> names) ->
          rest(constraint, names, name -> named(name, value), left -> new EveryOf(field, left));
      case HasWords words -> withoutWords(words, Words.of(value));
      case FlagIs flag -> flag;
      case AmongItems items -> items;
      case Not(Constraint inner) -> withoutInner(constraint, inner, value);
      case AllOf(List<Constraint> parts) -> withoutParts(constraint, parts, value, AllOf::new);
      case AnyOf(List<Constraint> parts) -> withoutParts(constraint, parts, value, AnyOf::new);
    };
  }

  static @Nullable Constraint withoutAny(Constraint constraint, List<String> values) {
    Constraint left = constraint;
    for (String value : values) {
      if (left != null) {
        left = without(left, value);
      }
    }
    return left;
  }

  /** Changes each active constraint in place, dropping those that become null. */
  static void replaceEach(List<Active> active, Revision change) {
    for (int i = active.size() - 1; i >= 0; i--) {
      Active known = active.get(i);
      Constraint left = change.of(known.constraint());
      if (left == null) {
        active.remove(i);
      } else if (!left.equals(known.constraint())) {
        active.set(i, new Active(left, known.turnNumber()));
      }
    }
  }

  private static boolean named(String name, String value) {
    return Words.fold(name).equals(Words.fold(value));
  }

  private static @Nullable Constraint withoutNumber(NumberRange range, String value) {
    double number = numberIn(value);
    boolean min = Bounds.hasMin(range) && range.min() != number;
    boolean max = Bounds.hasMax(range) && range.max() != number;
    return min == Bounds.hasMin(range) && max == Bounds.hasMax(range)
        ? range
        : Bounds.keeping(range, min, max);
  }

  private static double numberIn(String value) {
    try {
      return new BigDecimal(value.strip()).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static @Nullable Constraint withoutWords(HasWords words, List<String> values) {
    if (values.isEmpty() || !words.words().containsAll(values)) {
      return words;
    }
    return rest(words, words.words(), values::contains, left -> new HasWords(words.field(), left));
  }

  private static @Nullable Constraint withoutInner(Constraint not, Constraint inner, String value) {
    Constraint left = without(inner, value);
    if (left == null) {
      return null;
    }
    return left.equals(inner) ? not : new Not(left);
  }

  private static @Nullable Constraint withoutParts(
      Constraint whole,
      List<Constraint> parts,
      String value,
      Function<List<Constraint>, Constraint> join) {
    List<Constraint> left =
        parts.stream().map(part -> without(part, value)).filter(Objects::nonNull).toList();
    if (left.equals(parts)) {
      return whole;
    }
    return left.isEmpty() ? null : left.size() == 1 ? left.getFirst() : join.apply(left);
  }

  private static @Nullable Constraint rest(
      Constraint whole,
      List<String> names,
      Predicate<String> gone,
      Function<List<String>, Constraint> join) {
    List<String> left = names.stream().filter(gone.negate()).toList();
    if (left.size() == names.size()) {
      return whole;
    }
    return left.isEmpty() ? null : join.apply(left);
  }
}
