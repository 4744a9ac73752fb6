package io.vouch.agent.narration;

import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What is said around a slate; what there is none of is null. {@code order} reads as "cheapest
 * first", {@code wishes} as {@link #wished} has them.
 */
@MessageBundle
interface SlateMessages {
  /** Above items that satisfy conditions; of three wordings one by turn. */
  String hereAre(int shown, String wanted, @Nullable String still, @Nullable String order);

  String lookedFor(int shown, String wanted, @Nullable String still, @Nullable String order);

  String wouldShow(int shown, String wanted, @Nullable String still, @Nullable String order);

  /** Above the only item that fits. */
  String onlyOne(String wanted, @Nullable String still);

  /** Above the one item that was asked for by a superlative; {@code code} is its reason's. */
  String extreme(String code, String wanted, @Nullable String still, @Nullable String order);

  /** Above items for wishes alone. */
  String forWishes(int shown, @Nullable String closest, @Nullable String avoided);

  /** How wishes order: whole phrase behind what is wanted; one of the two is not null. */
  String wished(@Nullable String closest, @Nullable String avoided, boolean ordered);

  /** The earlier conditions, where there are too many to be said again. */
  String allSaidBefore();

  String orderedBy(String first, String then);

  /** Above the first items of somebody who named nothing. */
  String hello(boolean newPerson);

  String startWith(@Nullable String order);

  String lookAt(@Nullable String order);

  String picks(@Nullable String order);

  /** Above further items; {@code wanted} is null without conditions. */
  String more(int shown, @Nullable String wanted, @Nullable String order);

  /** Where nothing that was asked for could be used. */
  String fallback(Fallback.Code code);

  /**
   * What speaks for the first item.
   *
   * @param small the reason as it stands inside a sentence; a language that cannot put it there
   *     leaves it to a case that never comes
   */
  String standsOut(int shown, String small, String asWritten);

  /** In what the first item beats everything shown. */
  String bestOf(String ways);

  /** One such way, by the field's role: "the cheapest", "one of the cheapest". */
  String best(FieldRole role, boolean alone);

  /** What would help next, where a person named nothing. */
  String wayIn(boolean priced);

  String priceWouldHelp();

  String ranked(int rank, String title);

  String numberFact(FieldRole role, String label, String value);

  String isNot(String label);

  String notAvailable();

  String sponsored();

  String wasAll(@Nullable String wanted);

  String nothingAtAll();

  String whichMattersLeast();

  String wouldFree(String offer, int items);

  /** Above several offers; {@code more} where there are items already. */
  String couldGiveUp(boolean more);

  String frees(String offer, int items);

  String inCatalogue(int items);

  String fitting(int count, String wanted);

  String noneMentions(int shown, String words);

  String stillMention(int shown, String words);

  String leftAside(String words);
}
