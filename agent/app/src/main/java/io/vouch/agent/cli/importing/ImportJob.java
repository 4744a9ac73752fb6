package io.vouch.agent.cli.importing;

import io.vouch.agent.importing.ImportListener;
import io.vouch.agent.importing.ImportOutcome;
import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.ImportOutcome.Rehearsed;
import io.vouch.agent.importing.ImportOutcome.Stopped;
import io.vouch.agent.importing.ImportProgress;
import io.vouch.agent.importing.fitness.FitnessReport;
import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.JobRun;
import io.vouch.agent.jobs.Jobs;
import io.vouch.agent.wiring.UlidSource;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as a job of the store it imports into, so that the console shows it and keeps its
 * fitness report. Rejected values stay in the reject log: what is kept here names files and lines.
 */
public final class ImportJob implements AutoCloseable {
  private static final ImportCommandMessages SAY = Messages.of(ImportCommandMessages.class);

  private final JobRun run;

  private ImportJob(JobRun run) {
    this.run = run;
  }

  public static ImportJob begin(VouchStore store, String title) {
    Jobs jobs = new Jobs(store.jobs(), new UlidSource(), InstantSource.system());
    return new ImportJob(jobs.begin(JobKind.IMPORT, JobProgress.of(title)));
  }

  /** Hears how far it is, before somebody else does. */
  ImportListener before(ImportListener next) {
    return progress -> {
      tell(progress);
      next.progressed(progress);
    };
  }

  private void tell(ImportProgress at) {
    String detail = SAY.jobProgress(at.file(), at.rowsRead(), at.rowsDropped());
    run.tell(run.progress().at(detail, at.bytesRead(), at.totalBytes(), "bytes"));
  }

  /** Ends it with what came of it. */
  public void ended(ImportOutcome outcome, @Nullable FitnessReport fitness) {
    switch (outcome) {
      case Imported imported -> {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("counts", imported.counts());
        kept.put("published", imported.published());
        kept.put("resumed", imported.resumed());
        kept.put("notes", imported.notes());
        if (fitness != null) {
          kept.put("fitness", fitness);
        }
        run.done(kept);
      }
      case Stopped stopped ->
          run.failed(SAY.jobStopped(stopped.problem().file(), stopped.problem().line()));
      case Rehearsed rehearsed -> run.stopped(SAY.onlyRehearsed());
    }
  }

  /** Ends a demo market's import. */
  public void ended(Object published, FitnessReport fitness) {
    run.done(Map.of("published", published, "fitness", fitness));
  }

  /** Ends it by a failure, which is to be thrown on. */
  void failed(VouchException failure) {
    run.failed(
        failure.code() == ErrorCode.BAD_DATA
            ? SAY.dataHasFaults()
            : String.valueOf(failure.getMessage()));
  }

  @Override
  public void close() {
    run.close();
  }
}
