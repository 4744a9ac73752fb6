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

  /**
   * One job.
   *
   * @param kind {@code import}, {@code train}, …
   * @param state {@code running}, {@code done} or {@code failed}
   * @param progressJson counters for people to look at, as JSON
   * @param error the failure's message, or null
   */
  record Job(
      JobId id,
      String kind,
      String state,
      String progressJson,
      @Nullable String error,
      long createdAtMillis,
      long updatedAtMillis) {}
}
