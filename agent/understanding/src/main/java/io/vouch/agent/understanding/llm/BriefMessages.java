package io.vouch.agent.understanding.llm;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The lines in which a prompt tells of a catalogue and a conversation. */
@MessageBundle
interface BriefMessages {
  String anyText(String name);

  String category(int names, boolean several);

  String number(@Nullable String unit);

  String numberRange(@Nullable String unit, String least, String most);

  String nothingShown();

  String lastList();

  String inFocus(String item);

  String noConditions();

  String conditions();

  String allOf(String field, String names);

  String hasWords(String field, String words);

  String demonstration(String message, String plan);
}
