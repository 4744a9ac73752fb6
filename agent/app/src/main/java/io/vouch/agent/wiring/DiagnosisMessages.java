package io.vouch.agent.wiring;

import io.vouch.messages.MessageBundle;

/** What {@code vouch doctor} finds, and {@code vouch config} shows. */
@MessageBundle
interface DiagnosisMessages {
  String memory(long heapMiB, int processors);

  String storeOpens(String store);

  String noKeys();

  String keys(int keys);

  String noItems();

  String data(long items, long events, long people);

  String notTrained();

  String noModel();

  String modelAnswers(String model, long millis, boolean takesSchema);

  String java(Object version, String system);

  String modelVersion(String version);

  String none();

  String noModelSet();
}
