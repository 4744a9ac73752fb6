package io.vouch.domain.constraint;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hard statement about an item that is true or false for every item of a catalogue.
 *
 * <p>Semantics: a leaf is false for an item that has no value in its field; {@link Not} is the
 * exact complement, so an item without a value satisfies {@code Not(leaf)}. Names are compared by
 * {@link Words#fold}; numbers exactly.
 */
public sealed interface Constraint {
  /** The number of {@code field} lies between the bounds. Infinite bounds are open ends. */
  record NumberRange(
      String field, double min, boolean minInclusive, double max, boolean maxInclusive)
      implements Constraint {
    public NumberRange {
      if (Double.isNaN(min)
          || Double.isNaN(max)
          || (min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY)) {
        throw broken(ConstraintMessages.SAY.rangeUnbounded(field, min, max));
      }
    }

    /** At most {@code max}. */
    public static NumberRange atMost(String field, double max) {
      return new NumberRange(field, Double.NEGATIVE_INFINITY, false, max, true);
    }

    /** Less than {@code max}. */
    public static NumberRange below(String field, double max) {
      return new NumberRange(field, Double.NEGATIVE_INFINITY, false, max, false);
    }

    /** At least {@code min}. */
    public static NumberRange atLeast(String field, double min) {
      return new NumberRange(field, min, true, Double.POSITIVE_INFINITY, false);
    }

    /** More than {@code min}. */
    public static NumberRange above(String field, double min) {
      return new NumberRange(field, min, false, Double.POSITIVE_INFINITY, false);
    }

    /** From {@code min} to {@code max}, both allowed. */
    public static NumberRange between(String field, double min, double max) {
      return new NumberRange(field, min, true, max, true);
    }

    /** Whether a number satisfies the range. */
    public boolean contains(double number) {
      boolean aboveMin = minInclusive ? number >= min : number > min;
      boolean belowMax = maxInclusive ? number <= max : number < max;
      return aboveMin && belowMax;
    }
  }

  /** The field carries at least one of the names. */
  record OneOf(String field, List<String> names) implements Constraint {
    public OneOf {
      names = nonEmpty("names of (" + field + ")", names);
    }

    /** The field carries this name. */
    public static OneOf of(String field, String... names) {
      return new OneOf(field, List.of(names));
    }
  }

  /** The field carries every one of the names. */
  record EveryOf(String field, List<String> names) implements Constraint {
    public EveryOf {
      names = nonEmpty("names of (" + field + ")", names);
    }
  }

  /** The flag has this value. */
  record FlagIs(String field, boolean flag) implements Constraint {}

  /**
   * Every word occurs in the text of one field, or, where {@code field} is null, somewhere in the
   * item's text fields taken together. Words are compared as {@link Words#of} cuts and folds them;
   * no stemming.
   */
  record HasWords(@Nullable String field, List<String> words) implements Constraint {
    public HasWords {
      words = nonEmpty("words", words).stream().flatMap(word -> Words.of(word).stream()).toList();
      nonEmpty("words", words);
    }
  }

  /** The item is one of these. */
  record AmongItems(List<ItemId> items) implements Constraint {
    public AmongItems {
      items = nonEmpty("items", items);
    }
  }

  /** The other statement is false. */
  record Not(Constraint constraint) implements Constraint {}

  /** Every part is true. */
  record AllOf(List<Constraint> parts) implements Constraint {
    public AllOf {
      parts = nonEmpty("parts", parts);
    }
  }

  /** At least one part is true. */
  record AnyOf(List<Constraint> parts) implements Constraint {
    public AnyOf {
      parts = nonEmpty("parts", parts);
    }
  }

  private static <T> List<T> nonEmpty(String what, List<T> values) {
    if (values.isEmpty()) {
      throw broken(ConstraintMessages.SAY.listEmpty(what));
    }
    return List.copyOf(values);
  }

  private static VouchException broken(String sentence) {
    return new VouchException(ErrorCode.INVALID_REQUEST, sentence);
  }
}
