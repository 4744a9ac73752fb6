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
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The words in which people read a constraint ("price at most 50 EUR", "genre is Thriller",
 * "without brand Acme").
 *
 * <p>Every constraint of the algebra has a text, also on fields the schema does not know.
 * Immutable.
 */
public final class ConstraintText {
  private static final ConstraintMessages SAY = Messages.of(ConstraintMessages.class);

  private final CatalogueSchema schema;

  public ConstraintText(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** The constraint in words. */
  public String of(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> range(range);
      case OneOf(String field, List<String> names) -> is(field, either(names));
      case EveryOf(String field, List<String> names) -> is(field, every(names));
      case FlagIs(String field, boolean flag) -> flag(field, flag);
      case HasWords words -> SAY.with(words(words));
      case AmongItems(var items) -> SAY.among(items.size());
      case Not(Constraint inner) -> not(inner);
      case AllOf(List<Constraint> parts) -> every(bracketed(parts));
      case AnyOf(List<Constraint> parts) -> either(bracketed(parts));
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

  private static String either(List<String> parts) {
    return parts.stream().reduce(SAY::or).orElse("");
  }

  private static String every(List<String> parts) {
    return parts.stream().reduce(SAY::and).orElse("");
  }

  /** "genre is Drama", "genres include Drama". */
  private static String is(String field, String names) {
    boolean plural = field.endsWith("s") && !field.endsWith("ss");
    return SAY.is(label(field), plural, names);
  }

  private String flag(String field, boolean flag) {
    String label = flagLabel(field);
    return flag ? label : SAY.isNot(label);
  }

  private String not(Constraint inner) {
    return switch (inner) {
      case OneOf(String field, List<String> names) -> SAY.withoutNames(label(field), either(names));
      case FlagIs(String field, boolean flag) -> flag(field, !flag);
      case HasWords words -> SAY.without(words(words));
      case Not(Constraint doubled) -> of(doubled);
      case AmongItems(var items) -> SAY.notAmong(items.size());
      case NumberRange range -> SAY.not(of(range));
      case EveryOf every -> SAY.not(of(every));
      case AllOf all -> SAY.not(of(all));
      case AnyOf any -> SAY.not(of(any));
    };
  }

  private List<String> bracketed(List<Constraint> parts) {
    return parts.stream()
        .map(part ->
            part instanceof AllOf || part instanceof AnyOf ? "(" + of(part) + ")" : of(part))
        .toList();
  }

  private static String words(HasWords words) {
    String field = words.field();
    return SAY.words(
        words.words().size(), String.join(" ", words.words()), field == null ? null : label(field));
  }

  private String flagLabel(String field) {
    boolean availability =
        schema
            .find(field)
            .map(FieldDefinition::role)
            .filter(FieldRole.AVAILABILITY::equals)
            .isPresent();
    return availability ? SAY.inStock() : label(field);
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
      return between(label, range, unit);
    }
    return year ? yearSide(label, range) : side(label, range, unit);
  }

  private static String between(String label, NumberRange range, String unit) {
    String min = number(range.min());
    String max = number(range.max()) + unit;
    if (!range.minInclusive() || !range.maxInclusive()) {
      return SAY.between(label, range.minInclusive(), min, range.maxInclusive(), max);
    }
    return range.min() == range.max() ? SAY.exactly(label, max) : SAY.fromTo(label, min, max);
  }

  private static String side(String label, NumberRange range, String unit) {
    return Bounds.hasMin(range)
        ? SAY.atLeast(label, range.minInclusive(), number(range.min()) + unit)
        : SAY.atMost(label, range.maxInclusive(), number(range.max()) + unit);
  }

  private static String yearSide(String label, NumberRange range) {
    return Bounds.hasMin(range)
        ? SAY.yearFrom(label, range.minInclusive(), number(range.min()))
        : SAY.yearTo(label, range.maxInclusive(), number(range.max()));
  }
}
