package io.vouch.simulator.choice;

import io.vouch.messages.MessageBundle;

/** Why a choice model is refused. */
@MessageBundle
interface ChoiceMessages {
  String choiceModelUnknown(String name, Object known);
}
