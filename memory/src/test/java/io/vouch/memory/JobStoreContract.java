package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.JobId;
import io.vouch.memory.JobStore.Job;
import org.junit.jupiter.api.Test;

/** What every {@link JobStore} does. */
public abstract class JobStoreContract extends StoreContract {
  private static final JobId J1 = new JobId("j1");

  private static Job job(String id, JobState state, long createdAtMillis) {
    return new Job(
        new JobId(id),
        JobKind.IMPORT,
        state,
        "{\"rows\":1}",
        null,
        createdAtMillis,
        createdAtMillis);
  }

  @Test
  void save_twice_keepsTheLatestState() {
    store().jobs().save(job("j1", JobState.RUNNING, 1));
    Job failed = new Job(J1, JobKind.IMPORT, JobState.FAILED, "{}", "The disk is full.", 1, 9);
    store().jobs().save(failed);

    assertThat(store().jobs().find(J1)).contains(failed);
    assertThat(store().jobs().find(new JobId("j2"))).isEmpty();
  }

  @Test
  void latest_limited_isNewestFirst() {
    store().jobs().save(job("j1", JobState.DONE, 1));
    store().jobs().save(job("j3", JobState.DONE, 3));
    store().jobs().save(job("j2", JobState.DONE, 2));

    assertThat(store().jobs().latest(2))
        .extracting(job -> job.id().value())
        .containsExactly("j3", "j2");
  }

  @Test
  void lease_heldByAnother_isRefusedUntilItRunsOut() {
    store().jobs().save(job("j1", JobState.RUNNING, 1));

    assertThat(store().jobs().lease(J1, "a", 100, 200)).isTrue();
    assertThat(store().jobs().lease(J1, "b", 150, 250)).isFalse();
    assertThat(store().jobs().lease(J1, "a", 150, 300)).isTrue();
    assertThat(store().jobs().lease(J1, "b", 299, 400)).isFalse();
    assertThat(store().jobs().lease(J1, "b", 300, 400)).isTrue();
    assertThat(store().jobs().lease(J1, "a", 301, 500)).isFalse();
  }

  @Test
  void save_leasedJob_keepsTheLease() {
    store().jobs().save(job("j1", JobState.RUNNING, 1));
    store().jobs().lease(J1, "a", 100, 200);
    store().jobs().save(job("j1", JobState.RUNNING, 1));

    assertThat(store().jobs().lease(J1, "b", 150, 250)).isFalse();
  }

  @Test
  void lease_unknownJob_isNotFound() {
    assertFails(ErrorCode.NOT_FOUND, "j1", () -> store().jobs().lease(J1, "a", 1, 2));
  }

  @Test
  void abandoned_isWhatRunsWithoutALease() {
    store().jobs().save(job("j1", JobState.RUNNING, 1));
    store().jobs().save(job("j2", JobState.RUNNING, 2));
    store().jobs().save(job("j3", JobState.DONE, 3));
    store().jobs().lease(new JobId("j2"), "a", 100, 200);

    assertThat(store().jobs().abandoned(199)).containsExactly(job("j1", JobState.RUNNING, 1));
    assertThat(store().jobs().abandoned(200))
        .containsExactly(job("j1", JobState.RUNNING, 1), job("j2", JobState.RUNNING, 2));
  }

  @Test
  void result_isKeptBesideTheJob() {
    store().jobs().save(job("j1", JobState.RUNNING, 1));
    assertThat(store().jobs().result(J1)).isEmpty();

    store().jobs().saveResult(J1, "{\"items\":3}");
    store().jobs().save(job("j1", JobState.DONE, 1));

    assertThat(store().jobs().result(J1)).contains("{\"items\":3}");
    assertFails(ErrorCode.NOT_FOUND, "j2", () -> store().jobs().saveResult(new JobId("j2"), "{}"));
  }

  @Test
  void prune_keepsTheNewestOfItsKind_andWhatRuns() {
    store().jobs().save(job("j1", JobState.DONE, 1));
    store().jobs().save(job("j2", JobState.RUNNING, 2));
    store().jobs().save(job("j3", JobState.FAILED, 3));
    store().jobs().save(job("j4", JobState.DONE, 4));
    store()
        .jobs()
        .save(new Job(new JobId("t1"), JobKind.TRAINING, JobState.DONE, "{}", null, 0, 0));

    store().jobs().prune(JobKind.IMPORT, 1);

    assertThat(store().jobs().latest(9))
        .extracting(job -> job.id().value())
        .containsExactly("j4", "j2", "t1");
  }
}
