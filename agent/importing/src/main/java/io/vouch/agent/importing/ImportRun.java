package io.vouch.agent.importing;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.ImportOutcome.Rehearsed;
import io.vouch.agent.importing.ImportOutcome.Stopped;
import io.vouch.agent.importing.StageWriter.Pace;
import io.vouch.agent.importing.detection.DetectedTable;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.mapping.RowProblem;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.ImportStage;
import io.vouch.memory.ImportStage.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports what was detected: source → rows → records → stage → live tables, in batches.
 *
 * <p>Nobody sees anything of it before the end; a failure leaves the store as it was. A killed
 * process leaves its stage, and the next import of the same, unchanged files goes on at its last
 * checkpoint. Memory: one batch of rows, whatever the size of the files. Not thread-safe.
 */
public final class ImportRun {
  /**
   * There is one stage: a second import at the same time takes it over, and the first one fails.
   */
  static final String STAGE = "import";

  private final Supplier<ImportStage> stages;
  private final Path dataDirectory;
  private final ImportListener listener;
  private final Pace pace;

  /**
   * An import into a store.
   *
   * @param stages opens the stage of that store, {@code () -> store.stage(ImportRun.stageName())}
   * @param dataDirectory where the reject log goes
   */
  public ImportRun(Supplier<ImportStage> stages, Path dataDirectory, ImportListener listener) {
    this(stages, dataDirectory, listener, Pace.USUAL);
  }

  ImportRun(Supplier<ImportStage> stages, Path dataDirectory, ImportListener listener, Pace pace) {
    this.stages = stages;
    this.dataDirectory = dataDirectory;
    this.listener = listener;
    this.pace = pace;
  }

  /** The name of the stage to open. */
  public static String stageName() {
    return STAGE;
  }

  /**
   * Imports everything.
   *
   * @throws VouchException where a file as a whole cannot be read, or most rows cannot be imported
   */
  public ImportOutcome run(Detection detection, OnError onError) {
    try (ImportStage stage = stages.get()) {
      Checkpoint start = resumePoint(stage, fingerprint(detection));
      if (start == null) {
        stage.discard();
      } else {
        return staged(stage, detection, onError, start);
      }
    }
    try (ImportStage stage = stages.get()) {
      return staged(stage, detection, onError, Checkpoint.start(fingerprint(detection)));
    }
  }

  /** Reads and converts everything and stores nothing. */
  public static ImportOutcome rehearse(Detection detection, ImportListener listener) {
    ImportTally tally = new ImportTally(ImportCounts.NONE, problem -> {});
    Checkpoint start = Checkpoint.start(fingerprint(detection));
    try (StageWriter nobody = new StageWriter(null, Pace.USUAL)) {
      new Passage(detection, tally, nobody, listener, start, () -> 0).walk();
    }
    tally.mustBeWorthKeeping();
    return new Rehearsed(tally.counts(), tally.firstProblems(), tally.notes());
  }

  private ImportOutcome staged(
      ImportStage stage, Detection detection, OnError onError, Checkpoint start) {
    try (RejectLog rejects = new RejectLog(dataDirectory, start.rejectBytes())) {
      ImportTally tally =
          new ImportTally(
              start.counts(),
              problem -> {
                rejects.write(problem);
                if (onError == OnError.STOP) {
                  throw new StopException(problem);
                }
              });
      try (StageWriter writer = new StageWriter(stage, pace)) {
        new Passage(detection, tally, writer, listener, start, rejects::flush).walk();
        writer.finish();
      }
      tally.mustBeWorthKeeping();
      Published published = stage.publish(detection.schema());
      boolean anyRejects = rejects.flush() > 0;
      return new Imported(
          tally.counts(),
          published,
          anyRejects ? rejects.path() : null,
          start.counts().rowsRead() > 0,
          tally.notes());
    } catch (StopException stop) {
      stage.discard();
      return new Stopped(start.counts(), stop.problem);
    } catch (VouchException e) {
      if (e.code() != ErrorCode.CONFLICT) {
        stage.discard();
      }
      throw e;
    }
  }

  /** Where to go on; null where the stage holds rows of other files and must be dropped. */
  private static @Nullable Checkpoint resumePoint(ImportStage stage, String fingerprint) {
    String token = stage.resumeToken().orElse(null);
    if (token == null) {
      return Checkpoint.start(fingerprint);
    }
    return Checkpoint.of(token)
        .filter(checkpoint -> checkpoint.fingerprint().equals(fingerprint))
        .orElse(null);
  }

  private static String fingerprint(Detection detection) {
    StringBuilder everything = new StringBuilder();
    for (DetectedTable table : detection.tables()) {
      TablePlan plan = table.plan();
      everything.append(plan.file().fingerprint()).append(plan.layout()).append(plan.columns());
      everything.append(plan.kind()).append(plan.charset()).append(plan.currency());
      everything.append(plan.eventType()).append(table.side());
    }
    byte[] bytes = everything.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  /** Ends an import at its first problem. */
  private static final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    StopException(RowProblem problem) {
      super(problem.reason(), null, false, false);
      this.problem = problem;
    }
  }
}
