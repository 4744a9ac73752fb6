package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * How people say a condition: each message is a whole phrase. What there is none of is null.
 *
 * <p>A kind reads as a noun ("kettles"), a trait as what stands with it ("waterproof"), a detail as
 * what follows it ("under €60"), an exception as what follows "but" ("not in black").
 */
@MessageBundle
interface ConditionMessages {
  /**
   * A kind by the catalogue's name.
   *
   * @param small the name in small letters where it is an ordinary word; a language that writes
   *     nouns with capitals puts it in a case that never comes
   * @param first whether it begins a sentence
   */
  String noun(String small, String asWritten, boolean first);

  /**
   * Items of kinds.
   *
   * @param many whether the names are plurals already ("kettles", not "comedy")
   */
  String kinds(String names, boolean many);

  String noKind(String names);

  String by(String names);

  String in(String colours);

  String forWhom(String people);

  String with(String label, String names);

  String inStock(boolean available);

  String notTrait(String label);

  String nothingSponsored();

  String mentioning(String words, @Nullable String label);

  String notMentioning(String words, @Nullable String label);

  String among(int items);

  String notAmong(int items);

  String not(String condition);

  String either(String conditions);

  /** One side of a range, open on the other: at most. */
  String upTo(Measure measure, String label, boolean inclusive, String bound);

  /** One side of a range, open on the other: at least. */
  String from(Measure measure, String label, boolean inclusive, String bound);

  String between(Measure measure, String label, String min, String max);

  String exactly(Measure measure, String label, String bound);

  String decade(int year);

  String minutes(int minutes);

  String hours(int hours);

  String amount(String number, String unit);

  /** What is looked for, as a noun with all that belongs to it. */
  String wanted(
      @Nullable String traits,
      @Nullable String kinds,
      @Nullable String details,
      @Nullable String exceptions);

  /** That there is nothing of it: a whole sentence. */
  String nothing(
      @Nullable String traits,
      @Nullable String kinds,
      @Nullable String details,
      @Nullable String exceptions);

  /** On what condition more would fit: that this is accepted instead. */
  String ifAccepted(String condition);

  /**
   * On what condition more would fit: that something is given up.
   *
   * @param dropped what the items need not be any more
   * @param allowed what they may be now
   */
  String ifDropped(@Nullable String dropped, @Nullable String allowed);

  /** What a condition on a number is about, which decides how its bounds are said. */
  enum Measure {
    /** An amount whose unit says what is meant: money, minutes, grams. */
    AMOUNT,
    YEAR,
    RATING,
    /** Any other number: said with the field's name. */
    LABELLED
  }
}
