package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.DetectedTable;
import io.vouch.agent.importing.detection.SideFile;
import io.vouch.agent.importing.mapping.EventConversion;
import io.vouch.agent.importing.mapping.ItemConversion;
import io.vouch.agent.importing.mapping.PersonConversion;
import io.vouch.agent.importing.mapping.RowConverter;
import io.vouch.agent.importing.mapping.RowConverter.Conversion;
import io.vouch.agent.importing.mapping.SideValues;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.reading.RowRead;
import io.vouch.agent.importing.reading.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one table into the stage, batch by batch. */
final class TableImport {
  private final TablePlan plan;
  private final @Nullable SideFile side;
  private final ImportTally tally;
  private final StageWriter writer;
  private final Milestones milestones;

  /** What happens between batches. */
  interface Milestones {
    /** After each batch. */
    void batchDone();

    /** After every few batches: everything so far can be made durable. */
    void checkpoint(long rowsOfTable);
  }

  TableImport(DetectedTable table, ImportTally tally, StageWriter writer, Milestones milestones) {
    this.plan = table.plan();
    this.side = table.side();
    this.tally = tally;
    this.writer = writer;
    this.milestones = milestones;
  }

  /** Imports the table, leaving out the rows that an earlier run has done. */
  void run(long rowsDone, LongConsumer bytesRead) {
    switch (plan.kind()) {
      case ITEMS -> {
        SideValues values = side == null ? SideValues.NONE : side.load();
        stream(new ItemConversion(plan, values), writer::items, rowsDone, bytesRead);
      }
      case PEOPLE -> stream(new PersonConversion(plan), writer::people, rowsDone, bytesRead);
      case EVENTS -> stream(new EventConversion(plan), writer::events, rowsDone, bytesRead);
    }
  }

  private <T> void stream(
      Conversion<T> conversion, Consumer<List<T>> stage, long rowsDone, LongConsumer bytesRead) {
    RowConverter<T> converter = new RowConverter<>(plan, conversion, tally::problem);
    List<T> batch = new ArrayList<>(writer.pace().batchRows());
    long rows = 0;
    try (RowReader reader = RowReader.open(plan.file(), plan.layout(), plan.charset(), bytesRead)) {
      for (RowRead read = reader.next(); read != null; read = reader.next()) {
        if (++rows <= rowsDone) {
          continue;
        }
        tally.read(read);
        T record = converter.convert(read);
        if (record != null) {
          batch.add(record);
        }
        if (rows % writer.pace().batchRows() == 0) {
          flush(batch, stage);
          if (rows % writer.pace().checkpointRows() == 0) {
            milestones.checkpoint(rows);
          }
        }
      }
    }
    flush(batch, stage);
  }

  private <T> void flush(List<T> batch, Consumer<List<T>> stage) {
    stage.accept(List.copyOf(batch));
    tally.staged(plan.kind(), batch.size());
    batch.clear();
    milestones.batchDone();
  }
}
