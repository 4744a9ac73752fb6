package io.vouch.agent.lab.fault;

import io.vouch.messages.MessageBundle;

/** The report of turns that go wrong (P7). */
@MessageBundle
interface FaultMessages {
  String title(int faults, String failOpenRate, String constraintLossRate, String crashRate);

  String strikesAfter(String message);

  String failOpenGoal();

  String constraintLossGoal();

  String crashGoal();

  String faultColumn();

  String verdictColumn();

  String seenColumn();

  String crash();

  String failsOpen();

  String losesCondition();

  String holds();

  String notUnderstood(String answer);

  String seen(String act, int items, String start);
}
