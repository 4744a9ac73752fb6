package io.vouch.agent.lab.exactness;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws conjunctions, disjunctions and negations over the values that a catalogue's items have. */
public final class RandomConstraints {
  private static final int MOST = 4;
  private static final int DEPTH = 3;

  private final Catalogue catalogue;
  private final RandomGenerator random;

  public RandomConstraints(Catalogue catalogue, RandomGenerator random) {
    this.catalogue = catalogue;
    this.random = random;
  }

  /** What one request may ask for: none to four statements. */
  public List<Constraint> next() {
    List<Constraint> all = new ArrayList<>();
    int count = random.nextInt(MOST + 1);
    while (all.size() < count) {
      all.add(constraint(DEPTH));
    }
    return all;
  }

  private Constraint constraint(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 0, 1, 2 -> leaf();
      case 3 -> new Constraint.Not(constraint(depth - 1));
      case 4 -> new Constraint.AllOf(List.of(constraint(depth - 1), constraint(depth - 1)));
      default -> new Constraint.AnyOf(List.of(constraint(depth - 1), constraint(depth - 1)));
    };
  }

  /** A statement about a field of some item, which mostly is true of that item. */
  private Constraint leaf() {
    while (true) {
      Item item = catalogue.item(random.nextInt(catalogue.size()));
      List<FieldDefinition> fields = catalogue.schema().fields();
      FieldDefinition field = fields.get(random.nextInt(fields.size()));
      FieldValue value = item.value(field.name()).orElse(null);
      if (value != null) {
        return about(field.name(), value, item);
      }
    }
  }

  private Constraint about(String field, FieldValue value, Item item) {
    return switch (value) {
      case NumberValue(double number) ->
          switch (random.nextInt(4)) {
            case 0 -> Constraint.NumberRange.atMost(field, number);
            case 1 -> Constraint.NumberRange.below(field, number);
            case 2 -> Constraint.NumberRange.above(field, number);
            default -> Constraint.NumberRange.between(field, number * 0.8, number * 1.2);
          };
      case CategoryValue(List<String> names) ->
          random.nextBoolean()
              ? Constraint.OneOf.of(field, names.get(random.nextInt(names.size())))
              : new Constraint.EveryOf(field, names);
      case FlagValue(boolean flag) -> new Constraint.FlagIs(field, flag);
      case TextValue text -> worded(text.text(), item);
    };
  }

  private Constraint worded(String text, Item item) {
    List<String> words = Words.of(text);
    return words.isEmpty()
        ? new Constraint.AmongItems(List.of(item.id()))
        : new Constraint.HasWords(null, List.of(words.get(random.nextInt(words.size()))));
  }
}
