package io.vouch.agent.lab.memory;

import io.vouch.messages.MessageBundle;

/** The report of what is remembered and forgotten (P9). */
@MessageBundle
interface MemoryMessages {
  String forgetting();

  String contradicting();

  String drifting(int turns, int seed);

  String title(
      String equal, int forgetCases, String right, int contradictionCases, int turns, String f1);

  String turnColumn();

  String neverForgettingColumn();

  String cancellingColumn();

  String shop(int subjects, int seeds);

  String bytes(int turns, long factBytes, long bytesPerTurn);
}
