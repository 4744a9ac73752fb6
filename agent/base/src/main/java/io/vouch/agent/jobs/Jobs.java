package io.vouch.agent.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.JobId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore;
import io.vouch.memory.JobStore.Job;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The jobs of a store. Whoever works on one holds its lease; when nobody does, whoever looks next
 * notes that it was interrupted. Thread-safe.
 */
public final class Jobs {
  private static final JobMessages SAY = Messages.of(JobMessages.class);

  /** Ended jobs of a kind that are kept. */
  private static final int KEPT = 50;

  private final JobStore store;
  private final IdSource ids;
  private final InstantSource clock;

  public Jobs(JobStore store, IdSource ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins a job of a new id; to be closed by whoever works on it. */
  public JobRun begin(JobKind kind, JobProgress progress) {
    store.prune(kind, KEPT - 1);
    long now = clock.millis();
    Job job =
        new Job(new JobId(ids.next()), kind, JobState.RUNNING, json(progress), null, now, now);
    return new JobRun(store, clock, job, progress);
  }

  /** The newest first, as they are now. */
  public List<Job> latest(int limit) {
    noteInterrupted();
    return store.latest(limit);
  }

  /** One of them, as it is now. */
  public Optional<Job> find(JobId id) {
    noteInterrupted();
    return store.find(id);
  }

  /** What came of a job, as JSON. */
  public Optional<String> result(JobId id) {
    return store.result(id);
  }

  /** Jobs whose process is gone say so from now on. */
  public void noteInterrupted() {
    for (Job job : store.abandoned(clock.millis())) {
      store.save(
          new Job(
              job.id(),
              job.kind(),
              JobState.INTERRUPTED,
              job.progressJson(),
              SAY.interrupted(),
              job.createdAtMillis(),
              job.updatedAtMillis()));
    }
  }

  static String json(Object value) {
    try {
      return DomainJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notWrittenAsJson(), e);
    }
  }
}
