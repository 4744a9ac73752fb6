package io.vouch.simulator.logs;

import io.vouch.messages.MessageBundle;

/** Why data cannot be read. */
@MessageBundle
interface LogMessages {
  String noReceipts();

  String noTime(Object file, String cell);

  String fileUnreadable(Object file);

  String fileMissing(Object file, String name);

  String fileDamaged(Object file);

  String lineWithCells(int cells);

  String noNumber(String cell);

  String fileMalformed(Object file, String fault);

  String neitherMovieLens(Object folder);

  String campaignMissing(Object folder, String policy);

  String propensitiesDiffer(String campaign, long propensities);
}
