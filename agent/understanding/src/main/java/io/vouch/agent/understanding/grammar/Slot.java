package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.grammar.match.NameList;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.words.SlotName;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.List;

/**
 * A typed gap in a pattern, filled from the message and the catalogue.
 *
 * @param name as patterns know it
 * @param finder what may fill it from a token on, preferred first
 */
record Slot<T>(SlotName name, Finder<T> finder) {
  static final Slot<NameList> NAMES = new Slot<>(SlotName.NAMES, NameSlots::names);
  static final Slot<NameList> SLIP = new Slot<>(SlotName.SLIP, NameSlots::slip);
  static final Slot<FieldDefinition> FIELD = new Slot<>(SlotName.FIELD, WordSlots::field);
  static final Slot<Quantity> QUANTITY = new Slot<>(SlotName.QUANTITY, NumberSlots::quantity);
  static final Slot<Integer> COUNT = new Slot<>(SlotName.COUNT, NumberSlots::count);
  static final Slot<Integer> COUNTED = new Slot<>(SlotName.COUNTED, NumberSlots::counted);
  static final Slot<Integer> YEAR = new Slot<>(SlotName.YEAR, NumberSlots::year);
  static final Slot<Integer> DECADE = new Slot<>(SlotName.DECADE, NumberSlots::decade);
  static final Slot<Comparison> ADJECTIVE = new Slot<>(SlotName.ADJECTIVE, Comparisons::positives);
  static final Slot<Comparison> BETTER = new Slot<>(SlotName.BETTER, Comparisons::comparatives);
  static final Slot<Comparison> BEST = new Slot<>(SlotName.BEST, Comparisons::superlatives);
  static final Slot<ItemReference> ITEM = new Slot<>(SlotName.ITEM, ItemSlots::item);
  static final Slot<List<ItemReference>> SHOWN = new Slot<>(SlotName.SHOWN, ItemSlots::pointed);
  static final Slot<List<String>> FACTS = new Slot<>(SlotName.FACTS, WordSlots::facts);
  static final Slot<ItemReference> TITLE_WORDS =
      new Slot<>(SlotName.TITLE_WORDS, ItemSlots::titleWords);
  static final Slot<ItemReference> TITLE = new Slot<>(SlotName.TITLE, ItemSlots::title);
  static final Slot<String> NOUN = new Slot<>(SlotName.NOUN, WordSlots::noun);
  static final Slot<String> FREE = new Slot<>(SlotName.FREE_WORDS, WordSlots::free);
  static final Slot<String> TEXT = new Slot<>(SlotName.TEXT_WORDS, WordSlots::text);
  static final Slot<String> EPITHET = new Slot<>(SlotName.EPITHET, WordSlots::epithet);
  static final Slot<String> PROPER = new Slot<>(SlotName.PROPER_NOUN, WordSlots::proper);
  static final Slot<String> VALUE = new Slot<>(SlotName.VALUE, NameSlots::value);
  static final Slot<String> ASKED = new Slot<>(SlotName.ASKED_WORDS, WordSlots::asked);
  static final Slot<Statement> PART = new Slot<>(SlotName.PART, NameSlots::part);

  static final Slot<String> RECIPIENT = new Slot<>(SlotName.RECIPIENT, WordSlots::recipient);

  /** Finds what may fill a slot. */
  @FunctionalInterface
  interface Finder<T> {
    List<Found<T>> find(Message message, int from);
  }

  /** How many slots there are. */
  static int count() {
    return SlotName.values().length;
  }

  /** Its number among the slots, from 0. */
  int id() {
    return name.ordinal();
  }

  /** The slot of a name. */
  static Slot<?> of(SlotName name) {
    return switch (name) {
      case NAMES -> NAMES;
      case SLIP -> SLIP;
      case FIELD -> FIELD;
      case QUANTITY -> QUANTITY;
      case COUNT -> COUNT;
      case COUNTED -> COUNTED;
      case YEAR -> YEAR;
      case DECADE -> DECADE;
      case ADJECTIVE -> ADJECTIVE;
      case BETTER -> BETTER;
      case BEST -> BEST;
      case ITEM -> ITEM;
      case TITLE_WORDS -> TITLE_WORDS;
      case TITLE -> TITLE;
      case NOUN -> NOUN;
      case FREE_WORDS -> FREE;
      case TEXT_WORDS -> TEXT;
      case EPITHET -> EPITHET;
      case PROPER_NOUN -> PROPER;
      case SHOWN -> SHOWN;
      case FACTS -> FACTS;
      case VALUE -> VALUE;
      case ASKED_WORDS -> ASKED;
      case PART -> PART;
      case RECIPIENT -> RECIPIENT;
    };
  }
}
