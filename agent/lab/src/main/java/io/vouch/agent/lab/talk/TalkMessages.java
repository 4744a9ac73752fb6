package io.vouch.agent.lab.talk;

import io.vouch.messages.MessageBundle;

/** Studies of users who talk, and their personas. */
@MessageBundle
interface TalkMessages {
  String manner(Manner manner);

  String randomItems(int items);

  String shareOutOfRange(double share);

  String personas(String source, String need);

  String tooManyCalls(String need, int allowed);

  String noPrice();

  String cost(String price);

  String need(int calls, long tokens, String cost);

  String sizeOutOfRange(int users, int items, int turns);

  String accepts();

  String givesUp();

  String userLine(String words);

  String productLine(String text);

  String talking(int users, String manner);

  String talkingToChance(int users);

  String talkingPersonas(int users);

  String personasSpoke(
      String source,
      int sentences,
      int calls,
      int replayed,
      int unanswered,
      int malformed,
      String leakRate,
      long tokens);

  String simulatedByRules();

  String howTheChatRuns();

  String demoMarket();
}
