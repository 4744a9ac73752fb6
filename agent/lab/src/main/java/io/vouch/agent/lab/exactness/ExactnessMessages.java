package io.vouch.agent.lab.exactness;

import io.vouch.messages.MessageBundle;

/** The report of slates compared with brute force (P6). */
@MessageBundle
interface ExactnessMessages {
  String differs(int turn, Object items, Object expected, Object entries);

  String replayedDifferently(Object entries);

  String title(int cases, String market, int items);

  String violationsColumn();

  String equalColumn();

  String emptyColumn();

  String answersColumn();

  String dialoguesColumn();

  String differingColumn();

  String reachableColumn();

  String whatIsCounted();

  String violationsGoal();

  String equalGoal();

  String dialoguesGoal();

  String answersGoal();

  String reachableGoal();
}
