package io.vouch.agent.understanding.state;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words in which people read a constraint ("price at most 50 EUR", "genre is Thriller",
 * "without brand Acme").
 *
 * <p>Every constraint of the algebra has a text, also on fields the schema does not know.
 * Immutable.
 */
public final class ConstraintText {
  private final CatalogueSchema schema;

  public ConstraintText(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** The constraint in words. */
  public String of(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> range(range);
      case OneOf(String field, List<String> names) ->
          label(field) + is(field) + String.join(" or ", names);
      case EveryOf(String field, List<String> names) ->
          label(field) + is(field) + String.join(" and ", names);
      case FlagIs(String field, boolean flag) -> (flag ? "" : "not ") + flagLabel(field);
      case HasWords words -> "with " + words(words);
      case AmongItems(var items) -> "one of %d chosen items".formatted(items.size());
      case Not(Constraint inner) -> not(inner);
      case AllOf(List<Constraint> parts) -> joined(parts, " and ");
      case AnyOf(List<Constraint> parts) -> joined(parts, " or ");
    };
  }

  /** A number as people write it: no trailing zeros, at most four decimals. */
  public static String number(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A field's name as people read it. */
  public static String label(String field) {
    return field.replace('_', ' ');
  }

  /** "genre is Drama", "genres include Drama". */
  private static String is(String field) {
    boolean plural = field.endsWith("s") && !field.endsWith("ss");
    return plural ? " include " : " is ";
  }

  private String not(Constraint inner) {
    return switch (inner) {
      case OneOf(String field, List<String> names) ->
          "without " + label(field) + " " + String.join(" or ", names);
      case FlagIs(String field, boolean flag) -> (flag ? "not " : "") + flagLabel(field);
      case HasWords words -> "without " + words(words);
      case Not(Constraint doubled) -> of(doubled);
      case AmongItems(var items) -> "none of %d items".formatted(items.size());
      case NumberRange range -> "not (" + of(range) + ")";
      case EveryOf every -> "not (" + of(every) + ")";
      case AllOf all -> "not (" + of(all) + ")";
      case AnyOf any -> "not (" + of(any) + ")";
    };
  }

  private String joined(List<Constraint> parts, String conjunction) {
    Function<Constraint, String> text =
        part -> part instanceof AllOf || part instanceof AnyOf ? "(" + of(part) + ")" : of(part);
    return parts.stream().map(text).collect(Collectors.joining(conjunction));
  }

  private String words(HasWords words) {
    String what = words.words().size() == 1 ? "the word " : "the words ";
    String field = words.field();
    return what
        + String.join(" ", words.words())
        + (field == null ? "" : " in the " + label(field));
  }

  private String flagLabel(String field) {
    boolean availability =
        schema
            .find(field)
            .map(FieldDefinition::role)
            .filter(FieldRole.AVAILABILITY::equals)
            .isPresent();
    return availability ? "in stock" : label(field);
  }

  private String range(NumberRange range) {
    String label = label(range.field());
    boolean year =
        schema
            .find(range.field())
            .map(FieldDefinition::role)
            .filter(FieldRole.YEAR::equals)
            .isPresent();
    String unit =
        schema.find(range.field()).map(FieldDefinition::unit).map(u -> " " + u).orElse("");
    if (Bounds.hasMin(range) && Bounds.hasMax(range)) {
      return label + " " + between(range) + unit;
    }
    return year ? label + " " + yearSide(range) : label + " " + side(range) + unit;
  }

  private static String between(NumberRange range) {
    if (!range.minInclusive() || !range.maxInclusive()) {
      return (range.minInclusive() ? "at least " : "above ")
          + number(range.min())
          + (range.maxInclusive() ? " and at most " : " and below ")
          + number(range.max());
    }
    return range.min() == range.max()
        ? "exactly " + number(range.min())
        : "from " + number(range.min()) + " to " + number(range.max());
  }

  private static String side(NumberRange range) {
    return Bounds.hasMin(range)
        ? (range.minInclusive() ? "at least " : "above ") + number(range.min())
        : (range.maxInclusive() ? "at most " : "below ") + number(range.max());
  }

  private static String yearSide(NumberRange range) {
    if (Bounds.hasMin(range)) {
      return range.minInclusive()
          ? number(range.min()) + " or later"
          : "after " + number(range.min());
    }
    return range.maxInclusive()
        ? number(range.max()) + " or earlier"
        : "before " + number(range.max());
  }
}
