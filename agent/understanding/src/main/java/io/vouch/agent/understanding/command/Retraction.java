package io.vouch.agent.understanding.command;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Statement;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command that takes constraints back: {@code /retract field "price" value "black"}.
 *
 * <p>Names are taken back one by one, so that what else was said of their field stays; numbers,
 * flags, words and alternatives by their field, with every other statement on it (but see {@link
 * Removal}). In quotes, a backslash stands before a quote or a backslash.
 */
public final class Retraction {
  static final String NAME = "/retract";
  private static final String PART = "\\s+(field|value)\\s+\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"";
  private static final Pattern ONE = Pattern.compile(PART);
  private static final Pattern ALL = Pattern.compile(NAME + "(?:" + PART + ")+\\s*");

  private Retraction() {}

  /** The message that takes all of these back; null where it cannot be said, or for none. */
  public static @Nullable String of(List<Constraint> constraints) {
    SequencedSet<String> parts = new LinkedHashSet<>();
    for (Constraint constraint : constraints) {
      if (!collect(constraint, parts)) {
        return null;
      }
    }
    return parts.isEmpty() ? null : NAME + " " + String.join(" ", parts);
  }

  /** The message that takes these names, numbers or words out of whatever says them. */
  static String ofValues(List<String> values) {
    SequencedSet<String> parts = new LinkedHashSet<>();
    values(values, parts);
    return NAME + " " + String.join(" ", parts);
  }

  /** The changes that a command asks for; null where it is not spelled right. */
  static @Nullable List<ConstraintChange> read(String message) {
    if (!ALL.matcher(message).matches()) {
      return null;
    }
    List<ConstraintChange> changes = new ArrayList<>();
    Matcher part = ONE.matcher(message);
    while (part.find()) {
      String text = part.group(2).replaceAll("\\\\(.)", "$1");
      changes.add(
          part.group(1).equals("field")
              ? new ConstraintChange.RetractField(text)
              : new ConstraintChange.RetractValue(text));
    }
    return changes;
  }

  private static boolean collect(Constraint constraint, SequencedSet<String> parts) {
    return switch (constraint) {
      case NumberRange range -> one(range.field(), parts);
      case FlagIs flag -> one(flag.field(), parts);
      case HasWords words ->
          one(Objects.requireNonNullElse(words.field(), Statement.ANY_TEXT), parts);
      case OneOf(String field, List<String> names) -> values(names, parts);
      case EveryOf(String field, List<String> names) -> values(names, parts);
      case Not(Constraint inner) -> collect(inner, parts);
      case AllOf(List<Constraint> all) -> all.stream().allMatch(part -> collect(part, parts));
      case AnyOf(List<Constraint> any) -> any.stream().allMatch(part -> fields(part, parts));
      case AmongItems items -> false;
    };
  }

  private static boolean values(List<String> names, SequencedSet<String> parts) {
    names.forEach(name -> parts.add("value " + quoted(name)));
    return true;
  }

  /** An alternative goes as a whole: one of its names taken out would tighten it. */
  private static boolean fields(Constraint constraint, SequencedSet<String> parts) {
    return switch (constraint) {
      case OneOf one -> one(one.field(), parts);
      case EveryOf every -> one(every.field(), parts);
      case Not(Constraint inner) -> fields(inner, parts);
      case AllOf(List<Constraint> all) -> all.stream().allMatch(part -> fields(part, parts));
      case AnyOf(List<Constraint> any) -> any.stream().allMatch(part -> fields(part, parts));
      case NumberRange range -> collect(range, parts);
      case FlagIs flag -> collect(flag, parts);
      case HasWords words -> collect(words, parts);
      case AmongItems items -> false;
    };
  }

  private static boolean one(String field, SequencedSet<String> parts) {
    parts.add("field " + quoted(field));
    return true;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
