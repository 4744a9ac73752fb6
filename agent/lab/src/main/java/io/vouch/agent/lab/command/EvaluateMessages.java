package io.vouch.agent.lab.command;

import io.vouch.messages.MessageBundle;

/** What {@code vouch evaluate} prints. */
@MessageBundle
interface EvaluateMessages {
  String reportWritten(Object file);

  String chatNeedsProtocol();

  String notPositive(String option, int value);

  String needsCommand();

  String policyColumn();

  String protocolColumn();

  String tooFewRowsOrLogs(int rows, int logs);

  String whatTruthIs(long seed);

  String sourceColumn();

  String estimatorColumn();

  String truthColumn();

  String estimateColumn();

  String coveredColumn();

  String effectiveRowsColumn();

  String offPolicyRow(
      String source,
      String estimator,
      String truth,
      String estimate,
      String covered,
      String effective,
      int rows);

  String covered();

  String notCovered();

  String tunerNeedsMore(int worlds, int seeds, int windows, int threads);

  String allSimulated(String machine);

  String partsDone(int done, int open, int before, String minutes, String left);

  String scenarioColumn();

  String armColumn();

  String windowsColumn();

  String regretColumn();

  String violatingWindowsColumn();

  String trueUpliftColumn();

  String confirmedColumn();

  String whatIsCompared();

  String compared(String arm, String windows, String figure, String difference, String p);
}
