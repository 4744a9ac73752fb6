package io.vouch.agent.narration.llm;

import io.vouch.domain.ItemId;
import io.vouch.messages.MessageBundle;

/** The lines of facts in the prompt of the narrator. */
@MessageBundle
interface FactSheetMessages {
  String count(int items);

  String item(ItemId item, String facts);

  String itemWithReasons(ItemId item, String facts, String reasons);

  String condition(int number, String condition);

  String wish(boolean avoided, String words);

  String goesOn();
}
