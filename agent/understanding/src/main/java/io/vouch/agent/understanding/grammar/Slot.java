package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A typed gap in a pattern, filled from the message and the catalogue.
 *
 * @param id its number among the slots, from 0
 * @param name as patterns write it, in braces
 * @param finder what may fill it from a token on, preferred first
 */
record Slot<T>(int id, String name, Finder<T> finder) {
  /** Names of category fields joined by commas, "or" and "and". */
  static final Slot<NameList> NAMES = new Slot<>(0, "names", NameSlots::names);

  /** A word that is a slip of a name, so that the check can ask. */
  static final Slot<NameList> SLIP = new Slot<>(1, "slip", NameSlots::slip);

  static final Slot<FieldDefinition> FIELD = new Slot<>(2, "field", WordSlots::field);
  static final Slot<Quantity> QUANTITY = new Slot<>(3, "quantity", NumberSlots::quantity);
  static final Slot<Integer> COUNT = new Slot<>(4, "count", NumberSlots::count);

  /** A count that the counted things follow, which are left to other rules. */
  static final Slot<Integer> COUNTED = new Slot<>(5, "counted", NumberSlots::counted);

  static final Slot<Integer> YEAR = new Slot<>(6, "year", NumberSlots::year);

  /** The first year of a decade. */
  static final Slot<Integer> DECADE = new Slot<>(7, "decade", NumberSlots::decade);

  static final Slot<Comparison> ADJECTIVE = new Slot<>(8, "adjective", Comparison::positives);
  static final Slot<Comparison> BETTER = new Slot<>(9, "better", Comparison::comparatives);
  static final Slot<Comparison> BEST = new Slot<>(10, "best", Comparison::superlatives);

  /** An item that was shown or whose title is exact. */
  static final Slot<ItemReference> ITEM = new Slot<>(11, "item", ItemSlots::item);

  /** Words in a title's place that are no title exactly. */
  static final Slot<ItemReference> TITLE_WORDS =
      new Slot<>(12, "title words", ItemSlots::titleWords);

  /** A title alone. */
  static final Slot<ItemReference> TITLE = new Slot<>(13, "title", ItemSlots::title);

  static final Slot<String> NOUN = new Slot<>(14, "noun", WordSlots::noun);

  /** Words that no rule knows. */
  static final Slot<String> FREE = new Slot<>(15, "free words", WordSlots::free);

  /** Words that no rule knows and the catalogue's texts have. */
  static final Slot<String> TEXT = new Slot<>(16, "text words", WordSlots::text);

  /** A word before a noun or name that only the catalogue's texts know. */
  static final Slot<String> EPITHET = new Slot<>(17, "epithet", WordSlots::epithet);

  /** An unknown proper noun. */
  static final Slot<String> PROPER = new Slot<>(18, "proper noun", WordSlots::proper);

  /** What was said before: a name, number or field. */
  static final Slot<String> VALUE = new Slot<>(19, "value", NameSlots::value);

  /** One thing of several that are wanted together: names in a row, a kind among them. */
  static final Slot<Statement> PART = new Slot<>(20, "part", NameSlots::part);

  private static final Map<String, Slot<?>> BY_NAME =
      Stream.<Slot<?>>of(
              NAMES,
              SLIP,
              FIELD,
              QUANTITY,
              COUNT,
              COUNTED,
              YEAR,
              DECADE,
              ADJECTIVE,
              BETTER,
              BEST,
              ITEM,
              TITLE_WORDS,
              TITLE,
              NOUN,
              FREE,
              TEXT,
              EPITHET,
              PROPER,
              VALUE,
              PART)
          .collect(Collectors.toMap(Slot::name, slot -> slot));

  /** Finds what may fill a slot. */
  @FunctionalInterface
  interface Finder<T> {
    List<Found<T>> find(Message message, int from);
  }

  /** How many slots there are. */
  static int count() {
    return BY_NAME.size();
  }

  static Slot<?> named(String name) {
    Slot<?> slot = BY_NAME.get(name);
    if (slot == null) {
      throw new IllegalArgumentException(
          "The slot (%s) must be one of %s.".formatted(name, BY_NAME.keySet()));
    }
    return slot;
  }
}
