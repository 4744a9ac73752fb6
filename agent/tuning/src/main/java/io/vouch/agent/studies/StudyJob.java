package io.vouch.agent.studies;

import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.JobRun;
import io.vouch.agent.studies.StudyRun.Told;
import java.util.Map;

/** A study's run as a job, so that it is seen beside other long-running work. */
final class StudyJob {
  private final JobRun job;
  private final int rounds;

  StudyJob(JobRun job, int rounds) {
    this.job = job;
    this.rounds = rounds;
  }

  void follow(StudyRun run) {
    run.listen(this::told);
  }

  private void told(Told told) {
    JobProgress now = job.progress();
    String detail = told.step() == null ? told.text() : told.step().code();
    // A round is counted when the next one begins; the confirmation is the last.
    long done = told.round() == 0 ? now.done() : told.round() - 1L;
    job.tell(now.at(detail, done, rounds, "rounds"));
    switch (told.state()) {
      case RUNNING -> {}
      case FAILED -> job.failed(told.text());
      case STOPPED -> job.stopped(told.text());
      case NONE, WAITING, HELD, FINISHED ->
          job.done(Map.of("study", now.title(), "state", told.state()));
    }
    if (told.state() != RunState.RUNNING) {
      job.close();
    }
  }
}
