package io.vouch.agent.lab.latency;

import io.vouch.messages.MessageBundle;

/** The report of time and memory of a turn (P8). */
@MessageBundle
interface LatencyMessages {
  String conversing(int items, int conversations);

  String relaxing(int items);

  String title();

  String throughput(
      int items,
      String turnsPerSecondPerCore,
      String bytesPerSession,
      String sessionsPerGib,
      int sessions);

  String relaxations(int items, int sets, String p50Millis, String p95Millis, String p99Millis);

  String noModel();

  String relaxationsGoal();

  String sessionsGoal();

  String chartTitle();

  String itemsColumn();

  String millisAxis();

  String turnColumn();

  String p50Column();

  String p95Column();

  String p99Column();

  String processorColumn();

  String allocatedColumn();
}
