package io.vouch.agent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore.Job;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobsTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final AtomicInteger count = new AtomicInteger();
  @TempDir private Path directory;
  private VouchStore store;
  private Jobs jobs;

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    jobs =
        new Jobs(
            store.jobs(),
            () -> "j" + count.incrementAndGet(),
            () -> Instant.ofEpochMilli(now.get()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Job only() {
    return jobs.latest(9).getFirst();
  }

  @Test
  void work_told_isSeenWhileItRuns_andItsResultAfterwards() {
    try (JobRun run = jobs.begin(JobKind.IMPORT, JobProgress.of("a.csv"))) {
      now.addAndGet(600);
      run.tell(run.progress().at("rows", 5, 10, "rows"));
      assertThat(only().state()).isEqualTo(JobState.RUNNING);
      assertThat(only().progressJson()).contains("\"a.csv\"", "\"done\":5");

      run.done(Map.of("items", 3));
    }

    assertThat(only().state()).isEqualTo(JobState.DONE);
    assertThat(only().error()).isNull();
    assertThat(jobs.result(only().id())).contains("{\"items\":3}");
  }

  @Test
  void work_thatNobodyEnds_hasFailed() {
    jobs.begin(JobKind.IMPORT, JobProgress.of("a.csv")).close();

    assertThat(only().state()).isEqualTo(JobState.FAILED);
  }

  @Test
  void work_whoseProcessIsGone_saysSo_whateverItWasAt() {
    try (JobRun run = jobs.begin(JobKind.TRAINING, JobProgress.of("models"))) {
      now.addAndGet(10_000);
      assertThat(only().state()).isEqualTo(JobState.RUNNING);

      // As if its process had been killed: nobody renews the lease.
      now.addAndGet(10_000);
      assertThat(only().state()).isEqualTo(JobState.INTERRUPTED);
      assertThat(only().error()).contains("Maybe start it again.");
      assertThat(run.id()).isEqualTo(only().id());
    }
  }

  @Test
  void work_beyondTheNewestFifty_isForgotten() {
    for (int i = 0; i < 55; i++) {
      now.incrementAndGet();
      jobs.begin(JobKind.IMPORT, JobProgress.of("f" + i)).close();
    }

    assertThat(jobs.latest(99)).hasSize(50);
    assertThat(only().progressJson()).contains("f54");
  }
}
