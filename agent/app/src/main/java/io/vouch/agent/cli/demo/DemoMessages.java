package io.vouch.agent.cli.demo;

import io.vouch.messages.MessageBundle;

/** What is said in the demo, and around it. */
@MessageBundle
interface DemoMessages {
  String usesOwnStore(Object directory);

  String directoryTaken(Object directory);

  String importing();

  String market();

  String allStand(int certificates);

  String talkYourself(String directory);

  String headphones();

  String likeItButCheaperShown();

  String likeFirstButCheaper();

  String compareFirstTwo();

  String whyFirst();

  String lighterShown();

  String lighter();

  String newTopic();

  String typingError();

  String choiceShown();

  String takeSecond();

  String impossibleShown();

  String impossible();

  String generating(int items, long seed);

  String conditionsShown();

  String compareShown();

  String whyShown();

  String newTopicShown();

  String typingErrorShown();

  String you(String message);

  String vouch(String text);

  String verdict(String verdict, String millis);
}
