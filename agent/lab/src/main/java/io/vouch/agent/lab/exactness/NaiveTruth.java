package io.vouch.agent.lab.exactness;

import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import java.util.List;

/**
 * The meaning of constraints item by item, written from their definition and sharing nothing with
 * the engine's indexes, which are measured against it.
 */
public final class NaiveTruth {
  private NaiveTruth() {}

  public static boolean holds(Item item, List<Constraint> all) {
    return all.stream().allMatch(constraint -> holds(item, constraint));
  }

  /** Whether the item satisfies the constraint; words are looked for in title and description. */
  public static boolean holds(Item item, Constraint constraint) {
    return switch (constraint) {
      case Constraint.NumberRange range ->
          item.value(range.field()).orElse(null) instanceof NumberValue(double number)
              && range.contains(number);
      case Constraint.OneOf(String field, List<String> names) ->
          names.stream().anyMatch(name -> carries(item, field, name));
      case Constraint.EveryOf(String field, List<String> names) ->
          names.stream().allMatch(name -> carries(item, field, name));
      case Constraint.FlagIs(String field, boolean wanted) ->
          item.value(field).orElse(null) instanceof FlagValue(boolean flag) && flag == wanted;
      case Constraint.HasWords words -> Words.of(texts(item)).containsAll(words.words());
      case Constraint.AmongItems among -> among.items().contains(item.id());
      case Constraint.Not(Constraint inner) -> !holds(item, inner);
      case Constraint.AllOf(List<Constraint> parts) ->
          parts.stream().allMatch(part -> holds(item, part));
      case Constraint.AnyOf(List<Constraint> parts) ->
          parts.stream().anyMatch(part -> holds(item, part));
    };
  }

  private static boolean carries(Item item, String field, String name) {
    FieldValue value = item.value(field).orElse(null);
    return value instanceof CategoryValue(List<String> names)
        && names.stream().anyMatch(own -> Words.fold(own).equals(Words.fold(name)));
  }

  private static String texts(Item item) {
    String description = item.description();
    return description == null ? item.title() : item.title() + " " + description;
  }
}
