package io.vouch.agent.cli;

import io.vouch.messages.MessageBundle;

/** What is wrong with the words of a command line. */
@MessageBundle
interface UsageMessages {
  String unknown(String command, boolean isOption, String word, String near);

  String missing(String command, String argument, String help);

  String givenTwice(String command, String option);

  String excludeEachOther(String command, String options);

  String tooMany(String command, String help);

  String wrong(String argument, String value, String kind, String help);

  String unreadable(String argument, String value, String help);

  String wholeNumber();

  String number();

  String oneOf(String values);

  String pair(String label);
}
