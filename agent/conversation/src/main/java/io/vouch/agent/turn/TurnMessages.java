package io.vouch.agent.turn;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ItemId;
import io.vouch.messages.MessageBundle;

/** What a turn says about itself. */
@MessageBundle
interface TurnMessages {
  String stillAnswering(ConversationId conversation);

  String budgetUsedUp();

  String understoodWithoutModel(String why);

  String notCovered(ItemId item);

  String withheld(String fault);
}
