package io.vouch.agent.replay;

import io.vouch.domain.ConversationId;
import io.vouch.messages.MessageBundle;

/** What a replay says of its circumstances and its errors. */
@MessageBundle
interface ReplayMessages {
  String nothingRecorded();

  String noConversation(ConversationId conversation);

  String promptChanged(String purpose);

  String notKept();

  String answered();

  String otherCatalogue(String now, String then);

  String otherConfiguration(String now, String then);

  String otherModels(String now, String then);

  String noObject();

  String notInATurn();
}
