package io.vouch.memory.jdbc;

import io.vouch.messages.MessageBundle;

/** What goes wrong with a store. */
@MessageBundle
interface StoreMessages {
  String databaseUrlMalformed(String url, String sqlitePrefix, String postgresqlPrefix);

  String accessKeyTaken(String label);

  String conversationExists(Object conversation);

  String conversationMissing(Object conversation);

  String turnTaken(Object conversation, int turn, Object turnId);

  String experimentCannotChange(Object experiment);

  String experimentsOverlap(Object experiment, Object other);

  String experimentMissing(Object experiment);

  String stageTakenOver(String stage);

  String stageEnded(String stage);

  String jobMissingForLease(Object job);

  String jobMissingForResult(Object job);

  String configurationCannotChange(String configuration);

  String configurationMissing(String configuration);

  String tuningEventCannotChange(String event, Object study);

  String folderCannotBeMade(String folder);

  String folderCannotBeWritten(String folder);

  String schemaIsBrought(String store, Object before, Object current);

  String schemaNotBroughtUpToDate(String store);

  String noConnectionFree(String store);

  String storeDiskFull(String store);

  String storeLocked(String store);

  String storeNotWritable(String store);

  String storeCannotBeOpened(String store);

  String storeUnsound(String store);

  String storeDiskFailed(String store);

  String databaseUnreachable(String store);

  String databaseRefusedUser(String store);

  String databaseMissing(String store);

  String databaseDiskFull(String store);

  String databaseNotWritable(String store);

  String databaseLocked(String store);

  String storeFailed(String store, String problem);

  String databaseFailed(String store, String problem);

  String waitInterrupted(String store);

  String storeClosed(String store);

  String schemaIsNewer(String store, Object applied, Object known);
}
