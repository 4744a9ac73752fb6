package io.vouch.agent.turn;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What Vouch asks back; a field that is not known is null. */
@MessageBundle
interface QuestionMessages {
  String saysNothing(String field);

  String otherWords();

  String noMatter();

  String notUnderstood();

  String unknownWords(String words);

  String goOnWithout(String words);

  String without(String words);

  String quoted(String words);

  String unknownField(String said, boolean offers);

  String unknownValue(@Nullable String field, String said, boolean offers);

  String unknownTitle(String said, boolean offers);

  String ambiguousTitle(String said);

  String badNumber(String said);

  String wrongUnit(@Nullable String field, String said, boolean offers);

  String wrongOperator(@Nullable String field, String said);

  String tooLarge();

  String contradiction(String said);

  String noSuchRank(String said, boolean offers);

  String nothingShown();

  String nothingShownThat(String said);

  String nothingToCompare(String said);

  String nothingToRetract(String said, boolean offers);

  String shallIRemember(String said);
}
