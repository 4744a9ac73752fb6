package io.vouch.tools.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs independent rows on several threads.
 *
 * <p>Each thread claims chunks of consecutive rows until none is left and has a worker of its own.
 * The result is the same on any number of threads as long as what a worker writes for a row depends
 * on that row only.
 */
public final class ParallelRows {
  private final int threads;

  /**
   * @param threads how many threads to use, at least 1
   */
  public ParallelRows(int threads) {
    this.threads = Math.max(1, threads);
  }

  /** What one thread does with a chunk of rows. */
  @FunctionalInterface
  public interface Worker {
    /** Handles the rows {@code from} inclusive to {@code to} exclusive. */
    void rows(int from, int to);
  }

  /** Runs all rows; returns when all are done. */
  public void run(int rows, int chunk, Supplier<Worker> workers) {
    int chunks = (rows + chunk - 1) / chunk;
    AtomicInteger next = new AtomicInteger();
    Runnable loop =
        () -> {
          Worker worker = workers.get();
          for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
            worker.rows(c * chunk, Math.min(rows, (c + 1) * chunk));
          }
        };
    int helpers = Math.min(threads, chunks) - 1;
    if (helpers <= 0) {
      loop.run();
      return;
    }
    runWith(helpers, loop);
  }

  private static void runWith(int helpers, Runnable loop) {
    try (ExecutorService executor = Executors.newFixedThreadPool(helpers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < helpers; i++) {
        running.add(executor.submit(loop));
      }
      loop.run();
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A training thread failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Training was interrupted.", e);
    }
  }
}
