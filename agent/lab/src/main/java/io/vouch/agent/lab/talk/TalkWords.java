package io.vouch.agent.lab.talk;

import io.vouch.messages.MessageBundle;

/** What users say who talk; the product hears English, whatever Vouch speaks. */
@MessageBundle
interface TalkWords {
  String more();

  String from(String brand);

  String atMost(int limit);

  String in(String colour);

  String not(String colour);

  String cheaper();

  String sameBrand(String rank);
}
