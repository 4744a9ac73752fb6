package io.vouch.agent.lab.command;

import io.vouch.messages.MessageBundle;

/** What {@code vouch bench} prints. */
@MessageBundle
interface BenchMessages {
  String needsBenchmark();

  String listStore();

  String listTurn();

  String listStart();

  String listSessions();

  String listDeadline();

  String listSimulator();

  String listSearch();

  String rowsInLargeBatches();

  String rowsInSmallBatches();

  String itemsFound(int threads);

  String itemsFoundOnOneThread();

  String turn(
      int items, int turns, String p50Millis, String p90Millis, String p99Millis, String machine);

  String ready(int items, String readyMillis, String machine);

  String sessionsHeld(
      int sessions,
      String bytesPerSession,
      String sessionsPerGib,
      String storedBytesPerSession,
      String machine);

  String deadline(
      int turns,
      int deadlineMillis,
      String percent,
      String lateP50Millis,
      String lateP99Millis,
      String lateP999Millis,
      String lateMaxMillis,
      String machine);

  String rates(String what, String median, String min, String max);

  String searchNeedsMore();

  String searching(String search, long seed);

  String noSuchSearch(String search, Object known);

  String searched(
      String search,
      int trials,
      int requests,
      int candidates,
      int factors,
      String seconds,
      int threads,
      boolean isSame,
      String machine);

  String choiceModelColumn();

  String policyColumn();

  String threadsColumn();

  String sessionsColumn();

  String processorColumn();

  String sameEvents();

  String otherEvents();

  String whatSpreadIs();

  String loadBeforeAndNow(String before, String now);
}
