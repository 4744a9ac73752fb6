package io.vouch.agent.turn;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What could not be resolved, said beside the items; what is not known is null. */
@MessageBundle
interface RemarkMessages {
  /** That there is none of a kind, and of which kinds there is something. */
  String noSuchKind(String kind, @Nullable String own);

  String leftOut();

  String otherLanguage();

  String namesNoPeople();

  String unknownField(String field);

  String unknownValue(String said);

  String misspelt(String said, String name);

  String unknownTitle(String said);

  String ambiguousTitle(String said);

  String badNumber(String said);

  String wrongUnit(@Nullable String field, String said, @Nullable String unit);

  String wrongOperator(@Nullable String field);

  String tooLarge();

  String contradiction(String said);

  String noSuchRank(String said);

  String nothingShown();

  String nothingToCompare();

  String nothingToRetract(@Nullable String said);

  String notRemembered(String said);
}
