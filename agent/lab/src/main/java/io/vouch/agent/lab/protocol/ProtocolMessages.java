package io.vouch.agent.lab.protocol;

import io.vouch.messages.MessageBundle;

/** What every protocol's report says. */
@MessageBundle
interface ProtocolMessages {
  String atLeast(String figure);

  String atMost(String figure);

  String reached();

  String notReached();

  String measuredTable();

  String goalsHeading();

  String allReached(int goals);

  String someMissed(long missed, int goals);

  String goalsTable();

  String figureColumn();

  String goalColumn();

  String measuredColumn();

  String verdictColumn();

  String pageTitle();
}
