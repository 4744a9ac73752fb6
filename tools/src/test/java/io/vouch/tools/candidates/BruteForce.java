package io.vouch.tools.candidates;

import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The meaning of constraints, written a second time from their definition, one item at a time. */
final class BruteForce {
  private BruteForce() {}

  /** The positions of the items that satisfy every constraint. */
  static int[] matching(List<Item> items, List<Constraint> all) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean good = true;
      for (Constraint constraint : all) {
        good &= holds(items.get(i), constraint);
      }
      if (good) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  static boolean holds(Item item, Constraint constraint) {
    if (constraint instanceof Constraint.Not not) {
      return !holds(item, not.constraint());
    } else if (constraint instanceof Constraint.AllOf all) {
      boolean every = true;
      for (Constraint part : all.parts()) {
        every = every && holds(item, part);
      }
      return every;
    } else if (constraint instanceof Constraint.AnyOf any) {
      boolean some = false;
      for (Constraint part : any.parts()) {
        some = some || holds(item, part);
      }
      return some;
    } else if (constraint instanceof Constraint.AmongItems among) {
      return among.items().contains(item.id());
    } else if (constraint instanceof Constraint.NumberRange range) {
      FieldValue value = item.value(range.field()).orElse(null);
      return value instanceof FieldValue.NumberValue number && range.contains(number.number());
    } else if (constraint instanceof Constraint.FlagIs flagIs) {
      return item.value(flagIs.field())
          .equals(Optional.of(new FieldValue.FlagValue(flagIs.flag())));
    } else if (constraint instanceof Constraint.OneOf oneOf) {
      for (String name : oneOf.names()) {
        if (carries(item, oneOf.field(), name)) {
          return true;
        }
      }
      return false;
    } else if (constraint instanceof Constraint.EveryOf everyOf) {
      for (String name : everyOf.names()) {
        if (!carries(item, everyOf.field(), name)) {
          return false;
        }
      }
      return true;
    } else if (constraint instanceof Constraint.HasWords hasWords) {
      String field = hasWords.field();
      String read =
          field != null
              ? text(item, field)
              : text(item, "title")
                  + " "
                  + text(item, "description")
                  + " "
                  + text(item, "notes"); // the picture's address is no text
      List<String> words = Words.of(read);
      for (String word : hasWords.words()) {
        if (!words.contains(word)) {
          return false;
        }
      }
      return true;
    }
    throw new AssertionError("no meaning for " + constraint);
  }

  private static boolean carries(Item item, String field, String name) {
    return item.value(field).orElse(null) instanceof FieldValue.CategoryValue category
        && category.names().stream().anyMatch(n -> Words.fold(n).equals(Words.fold(name)));
  }

  private static String text(Item item, String field) {
    return item.value(field).orElse(null) instanceof FieldValue.TextValue text ? text.text() : "";
  }
}
