package io.vouch.agent.lab.command;

import io.vouch.messages.MessageBundle;

/** A study of talking users, in words. */
@MessageBundle
interface TalkMessages {
  String simulatedUserColumn();

  String chatColumn();

  String segmentColumn();

  String foundInColumn(int mostTurns);

  String turnsColumn();

  String understoodColumn();

  String honouredColumn();

  String leaksColumn();

  String figuresHeading();

  String figuresTable();

  String conversationsHeading();

  String conversationOf(String talks, String chat, int user);

  String runOn(String machine);

  String pageTitle();

  String userColumn();

  String withinColumn(int turns);

  String title(int users, String market, int items, long seed, int mostTurns);
}
