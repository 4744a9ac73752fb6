package io.vouch.agent.studies;

import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.Jobs;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The studies that this process runs in the background, one at a time. Thread-safe. */
public final class StudyRuns {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  private final StudyBench bench;
  private final Jobs jobs;
  private final InstantSource clock;
  private final Map<StudyId, StudyRun> runs = new ConcurrentHashMap<>();

  public StudyRuns(StudyBench bench, Jobs jobs, InstantSource clock) {
    this.bench = bench;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Begins a study or goes on with it, in the background.
   *
   * @throws VouchException CONFLICT if a study runs already, or it was begun with another setup
   */
  public synchronized void start(StudyId study, StudySetup setup) {
    for (Map.Entry<StudyId, StudyRun> other : runs.entrySet()) {
      if (other.getValue().isRunning()) {
        throw new VouchException(ErrorCode.CONFLICT, SAY.anotherStudyRuns(other.getKey()));
      }
    }
    // One thread is left to whoever asks for recommendations meanwhile.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    StudyRun run = new StudyRun(bench.rounds(study, setup, threads), clock);
    runs.put(study, run);
    new StudyJob(jobs.begin(JobKind.TUNING, JobProgress.of(study.value())), setup.rounds())
        .follow(run);
    Thread.ofPlatform().daemon().name("vouch-study").start(run::run);
  }

  /**
   * Stops a study after the step under way.
   *
   * @throws VouchException CONFLICT if it does not run here
   */
  public void stop(StudyId study) {
    StudyRun run = runs.get(study);
    if (run == null || !run.isRunning()) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.studyNotRunningHere(study));
    }
    run.stop();
  }

  /** Whether a study runs here now. */
  public boolean isRunning(StudyId study) {
    StudyRun run = runs.get(study);
    return run != null && run.isRunning();
  }

  /** The latest run of a study since this process began. */
  public Optional<StudyRun> find(StudyId study) {
    return Optional.ofNullable(runs.get(study));
  }
}
