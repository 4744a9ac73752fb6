package io.vouch.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs things on as many threads, all let go at one moment. */
final class AtOnce {
  private static final int WAIT_SECONDS = 60;

  private AtOnce() {}

  /** What came of each, in order; an empty place stands for none. */
  static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<T> mine = work.apply(i);
        running.add(
            executor.submit(() -> {
              start.await(WAIT_SECONDS, TimeUnit.SECONDS);
              return mine.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get(WAIT_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    }
  }
}
