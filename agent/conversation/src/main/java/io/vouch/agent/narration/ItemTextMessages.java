package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;

/** What is said of one item out of its own text; what is quoted is never said to be true. */
@MessageBundle
interface ItemTextMessages {
  String about(String title, String text);

  String hasNoText(String title);

  String saysOf(String title, String sentence);

  String doesNotSay(String title);

  String credits(String title, String credits);

  String credit(String label, String names);

  String namesNobody(String title);

  String cut(String text);
}
