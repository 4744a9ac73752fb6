package io.vouch.agent.jobs;

import io.vouch.domain.JobId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore;
import io.vouch.memory.JobStore.Job;
import io.vouch.messages.Messages;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A job that this process works on. Its lease is renewed in the background until it is closed; what
 * is told of it is written at most every half second, and a store that is busy never stops the work
 * itself. Thread-safe.
 */
public final class JobRun implements AutoCloseable {
  private static final JobMessages SAY = Messages.of(JobMessages.class);

  private static final long LEASE_MILLIS = 15_000;
  private static final long BEAT_MILLIS = 4_000;
  private static final long LEAST_MILLIS = 500;

  private final JobStore store;
  private final InstantSource clock;
  private final Job begun;
  private final Thread beat;
  private JobProgress progress;
  private long writtenAtMillis;
  private boolean over;

  JobRun(JobStore store, InstantSource clock, Job begun, JobProgress progress) {
    this.store = store;
    this.clock = clock;
    this.begun = begun;
    this.progress = progress;
    store.save(begun);
    lease();
    this.beat = Thread.ofVirtual().name("vouch-job").start(this::keepTheLease);
  }

  public JobId id() {
    return begun.id();
  }

  /** How far it was told to be. */
  public synchronized JobProgress progress() {
    return progress;
  }

  /** Tells how far it is. */
  public synchronized void tell(JobProgress now) {
    progress = now;
    if (!over && clock.millis() - writtenAtMillis >= LEAST_MILLIS) {
      writtenAtMillis = clock.millis();
      tolerant(() -> store.save(now(JobState.RUNNING, null)));
    }
  }

  /** Keeps what there is of a result before the end. */
  public synchronized void keep(Object result) {
    store.saveResult(begun.id(), Jobs.json(result));
  }

  /** Ends it with a result, which is kept as JSON. */
  public synchronized void done(Object result) {
    if (!over) {
      keep(result);
      end(JobState.DONE, null);
    }
  }

  /** Ends it because its process does. */
  public synchronized void interrupted(String sentence) {
    end(JobState.INTERRUPTED, sentence);
  }

  /** Ends it because a person wanted it. */
  public synchronized void stopped(String sentence) {
    end(JobState.STOPPED, sentence);
  }

  public synchronized void failed(String sentence) {
    end(JobState.FAILED, sentence);
  }

  /** Ends it; a job that nobody said the end of has failed. */
  @Override
  public void close() {
    failed(SAY.endedWithoutResult());
    beat.interrupt();
  }

  private void end(JobState state, @Nullable String error) {
    if (!over) {
      over = true;
      store.save(now(state, error));
    }
  }

  private Job now(JobState state, @Nullable String error) {
    return new Job(
        begun.id(),
        begun.kind(),
        state,
        Jobs.json(progress),
        error,
        begun.createdAtMillis(),
        clock.millis());
  }

  private void keepTheLease() {
    try {
      while (!isOver()) {
        Thread.sleep(BEAT_MILLIS);
        tolerant(this::lease);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  private void lease() {
    long now = clock.millis();
    store.lease(begun.id(), begun.id().value(), now, now + LEASE_MILLIS);
  }

  /** A store that is busy or closing is told the next time. */
  private static void tolerant(Runnable write) {
    try {
      write.run();
    } catch (VouchException e) {
      // The work goes on; only what is said of it is late.
    }
  }
}
