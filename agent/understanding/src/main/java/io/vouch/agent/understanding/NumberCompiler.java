package io.vouch.agent.understanding;

import io.vouch.agent.plan.Statement.Leaf;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compiles statements on numeric fields, in the field's unit. */
final class NumberCompiler {
  private final Doubts doubts;

  NumberCompiler(Doubts doubts) {
    this.doubts = doubts;
  }

  @Nullable Constraint compile(FieldDefinition field, Leaf leaf) {
    int wanted = leaf.operator() == Operator.BETWEEN ? 2 : 1;
    boolean numeric = leaf.operator() != Operator.HAS_ALL && leaf.operator() != Operator.HAS_WORDS;
    if (leaf.values().size() != wanted || !numeric) {
      String said = leaf.operator() + " " + String.join(", ", leaf.values());
      doubts.add(Doubt.Kind.WRONG_OPERATOR, said, field.name(), List.of());
      return null;
    }
    Double first = inUnitOf(field, leaf.values().getFirst());
    Double last = wanted == 1 ? first : inUnitOf(field, leaf.values().getLast());
    return first == null || last == null ? null : range(field.name(), leaf, first, last);
  }

  private @Nullable Constraint range(String field, Leaf leaf, double first, double last) {
    return switch (leaf.operator()) {
      case AT_LEAST -> NumberRange.atLeast(field, first);
      case AT_MOST -> NumberRange.atMost(field, first);
      case MORE_THAN -> NumberRange.above(field, first);
      case LESS_THAN -> NumberRange.below(field, first);
      case IS -> NumberRange.between(field, first, first);
      case BETWEEN -> {
        if (first > last) {
          doubts.add(
              Doubt.Kind.CONTRADICTION, String.join(" to ", leaf.values()), field, List.of());
          yield null;
        }
        yield NumberRange.between(field, first, last);
      }
      case HAS_ALL, HAS_WORDS -> null;
    };
  }

  /** The unit of a field that tells none: minutes last, stars rate. */
  private static @Nullable String usualUnit(FieldDefinition field) {
    return switch (field.role()) {
      case RATING -> "stars";
      case DURATION -> Units.MINUTES;
      default -> null;
    };
  }

  private @Nullable Double inUnitOf(FieldDefinition field, String said) {
    Quantity quantity = Quantity.parse(said);
    if (quantity == null) {
      doubts.add(Doubt.Kind.BAD_NUMBER, said, field.name(), List.of());
      return null;
    }
    String unit = quantity.unit();
    String fieldUnit = field.unit() == null ? usualUnit(field) : field.unit();
    OptionalDouble converted =
        unit == null
            ? OptionalDouble.of(quantity.number())
            : fieldUnit == null
                ? OptionalDouble.empty()
                : Units.convert(quantity.number(), unit, fieldUnit);
    if (converted.isEmpty()) {
      doubts.add(
          Doubt.Kind.WRONG_UNIT,
          said,
          field.name(),
          fieldUnit == null ? List.of() : List.of(fieldUnit));
      return null;
    }
    return converted.getAsDouble();
  }
}
