package io.vouch.memory;

import io.vouch.domain.JobId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long-running jobs (imports, trainings, evaluations) with leases, so that a dead worker's job can
 * be taken over.
 */
public interface JobStore {
  void save(Job job);

  Optional<Job> find(JobId id);

  /** Newest first. */
  List<Job> latest(int limit);

  /**
   * Takes or renews the lease until {@code untilMillis}; false while another owner's lease has not
   * run out at {@code nowMillis}.
   */
  boolean lease(JobId id, String owner, long nowMillis, long untilMillis);

  /** Running jobs that nobody holds a lease on at that time: whoever worked on them is gone. */
  List<Job> abandoned(long nowMillis);

  /**
   * Keeps what came of a job, one JSON document that may be large and is only read by {@link
   * #result}.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if there is no such job
   */
  void saveResult(JobId id, String resultJson);

  Optional<String> result(JobId id);

  /** Removes ended jobs of a kind, with their results, but for the newest {@code keep}. */
  void prune(JobKind kind, int keep);

  /**
   * One job.
   *
   * @param progressJson counters for people to look at, as JSON
   * @param error the failure's message, or null
   */
  record Job(
      JobId id,
      JobKind kind,
      JobState state,
      String progressJson,
      @Nullable String error,
      long createdAtMillis,
      long updatedAtMillis) {}
}
