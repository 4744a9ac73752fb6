package io.vouch.tools.offpolicy;

import io.vouch.messages.MessageBundle;

/** What a log says about a policy that it does not come from. */
@MessageBundle
interface OffPolicyMessages {
  String tooFewRows(int rows);

  String actionOutOfRange(int action, int context, int contexts, int actions);

  String loggedActionMalformed(int action, double propensity, double reward);

  String largestWeightTooSmall(double maxWeight);

  String outsideOfWhatWasShown();

  String weightsAreOff(String meanWeight, String halfWidth);

  String effectiveSampleTooSmall(String effective, String needed);

  String tooWide(String lossPercent);

  String doublyRobust(
      String change,
      String lower,
      String upper,
      String ips,
      String snips,
      int rows,
      String effective);

  String otherColumns(Object columns);

  String unreadableLine();

  String logMalformed(Object file, String fault);

  String campaignMissing(Object folder, String campaign);

  String policyLogMissing(Object folder, String policy, String campaign);
}
