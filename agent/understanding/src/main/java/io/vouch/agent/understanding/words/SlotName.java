package io.vouch.agent.understanding.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A gap in a pattern that the message and the catalogue fill; patterns write it in braces. */
public enum SlotName {
  /** Names of category fields joined by commas, "or" and "and". */
  NAMES,
  /** A word that is a slip of a name, so that the check can ask. */
  SLIP,
  /** A field of the catalogue. */
  FIELD,
  /** A number with or without a unit. */
  QUANTITY,
  /** A whole number up to 1,000. */
  COUNT,
  /** A count that the counted things follow, which are left to other rules. */
  COUNTED,
  /** A number from 1850 to 2100. */
  YEAR,
  /** The first year of a decade. */
  DECADE,
  /** A word that says what an item is in one field ("cheap"). */
  ADJECTIVE,
  /** A comparative. */
  BETTER,
  /** A superlative. */
  BEST,
  /** An item that was shown or whose title is exact. */
  ITEM,
  /** Items that were shown, one or several ("these shoes", "both"), or {@link #ITEM}. */
  SHOWN,
  /** What facts are called: fields, and what the catalogue may not hold ("reviews"). */
  FACTS,
  /** Words in a title's place that are no title exactly. */
  TITLE_WORDS,
  /** A title alone. */
  TITLE,
  /** A noun for an item. */
  NOUN,
  /** Words that no rule knows. */
  FREE_WORDS,
  /** Words that no rule knows and the catalogue's texts have. */
  TEXT_WORDS,
  /** A word before a noun or name that only the catalogue's texts know. */
  EPITHET,
  /** Capitalised words that nothing knows. */
  PROPER_NOUN,
  /** What is asked about an item: any words up to the next comma or stop. */
  ASKED_WORDS,
  /** A name, number or field as said in an earlier turn. */
  VALUE,
  /** One thing of several that are wanted together: names in a row, a kind among them. */
  PART,
  /** Somebody that something is for: "my mum", "a ten year old". */
  RECIPIENT;

  /** The slot that a pattern writes; empty where there is none of the name. */
  static Optional<SlotName> named(String name) {
    return Stream.of(values()).filter(slot -> slot.toString().equals(name)).findFirst();
  }

  /** As patterns write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
