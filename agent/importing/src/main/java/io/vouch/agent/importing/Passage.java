package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.DetectedTable;
import io.vouch.agent.importing.detection.Detection;
import java.util.List;
import java.util.function.LongSupplier;

/** One walk through all tables of an import, with checkpoints and progress on the way. */
final class Passage {
  private final List<DetectedTable> tables;
  private final ImportTally tally;
  private final StageWriter writer;
  private final ImportListener listener;
  private final Checkpoint start;
  private final LongSupplier rejectBytes;
  private final long totalBytes;
  private long bytesOfDoneTables;
  private long bytesOfTable;

  Passage(
      Detection detection,
      ImportTally tally,
      StageWriter writer,
      ImportListener listener,
      Checkpoint start,
      LongSupplier rejectBytes) {
    this.tables = detection.tables();
    this.tally = tally;
    this.writer = writer;
    this.listener = listener;
    this.start = start;
    this.rejectBytes = rejectBytes;
    this.totalBytes = tables.stream().mapToLong(t -> t.plan().file().sizeBytes()).sum();
  }

  void walk() {
    for (int index = 0; index < tables.size(); index++) {
      DetectedTable table = tables.get(index);
      if (index >= start.table()) {
        bytesOfTable = 0;
        table(index, table);
        checkpoint(index + 1, 0);
      }
      bytesOfDoneTables += table.plan().file().sizeBytes();
    }
  }

  private void table(int index, DetectedTable table) {
    String file = table.plan().file().path().toString();
    TableImport.Milestones milestones =
        new TableImport.Milestones() {
          @Override
          public void batchDone() {
            long bytes = Math.min(totalBytes, bytesOfDoneTables + bytesOfTable);
            ImportCounts counts = tally.counts();
            listener.progressed(
                new ImportProgress(
                    file, bytes, totalBytes, counts.rowsRead(), counts.rowsDropped()));
          }

          @Override
          public void checkpoint(long rowsOfTable) {
            Passage.this.checkpoint(index, rowsOfTable);
          }
        };
    long rowsDone = index == start.table() ? start.rowsOfTable() : 0;
    new TableImport(table, tally, writer, milestones).run(rowsDone, bytes -> bytesOfTable = bytes);
  }

  private void checkpoint(int table, long rowsOfTable) {
    writer.checkpoint(
        new Checkpoint(
            start.fingerprint(), table, rowsOfTable, rejectBytes.getAsLong(), tally.counts()));
  }
}
