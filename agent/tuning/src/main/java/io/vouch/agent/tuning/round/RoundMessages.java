package io.vouch.agent.tuning.round;

import io.vouch.messages.MessageBundle;

/** What rounds say: why they wait or stand still, and what a person may not decide. */
@MessageBundle
interface RoundMessages {
  String decidedAlready(Object study, String decision, String episode, String by);

  String nothingToApprove(Object study);

  String roundRejected(String episode, Object study, String by, String detail);

  String otherFactors(String version, Object weighed, Object known);

  String neverActive(String version, Object versions);

  String studyHoldsNot(Object study);

  String frozenAlready(Object study, String frozen);

  String studyNotFrozen(Object study);

  String roundNeverRan(int round, Object study);

  String noConfiguration(String version);

  String stepEntries(String step, int count);

  String windowLostOften(Object id, int attempt, String reason);

  String windowLost(String reason);

  String windowNotComplete(Object id);

  String tokensUsedUp(long modelTokens);

  String gateStaysShut(String reason);

  String nothingByChance(Object window);

  String budgetTooSmall(long modelTokens, double stepPerRound, double stepOverall);

  String frozenBy(String by, String reason);

  String noteNotJson();

  String gateUnreadable(String code, Object known);

  String scheduleOutOfRange(int rounds, int confirmingWindows, int requests, double treatmentShare);

  String exploredShareOutOfRange(double exploredShare, double mostExplored);

  String guardrailsShareMetric(Object id);

  String roundNotSearched(int round);

  String foreignReport(Object window, String ran, Object plannedWindow, String expected);

  String nothingActiveYet();

  String nothingActiveBefore(String version, Object versions);

  String stepTold(String step, Object details);
}
