package io.vouch.memory.jdbc;

import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many writes a second several threads bring into one store; run by hand, never a
 * test.
 *
 * <p>Arguments: the JDBC URL of an empty store, seconds per figure (each after half as long to warm
 * up), numbers of threads.
 */
final class WritersBench {
  private final VouchStore store;
  private final String life = Long.toString(System.nanoTime(), 36);
  private final AtomicLong ids = new AtomicLong();

  private WritersBench(VouchStore store) {
    this.store = store;
  }

  private interface Write {
    void run(int thread);
  }

  public static void main(String[] arguments) throws Exception {
    double seconds = Double.parseDouble(arguments[1]);
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.jdbc(arguments[0]))) {
      WritersBench bench = new WritersBench(store);
      for (int i = 2; i < arguments.length; i++) {
        int threads = Integer.parseInt(arguments[i]);
        bench.measure("events", threads, seconds, bench::event);
        bench.measure("turns", threads, seconds, bench::turn);
      }
    }
  }

  private void measure(String what, int threads, double seconds, Write write) throws Exception {
    run(threads, seconds / 2, write);
    long start = System.nanoTime();
    long writes = run(threads, seconds, write);
    System.out.printf(
        Locale.ROOT, "%s %d %.0f%n", what, threads, writes / ((System.nanoTime() - start) / 1e9));
  }

  private static long run(int threads, double seconds, Write write) throws Exception {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        running.add(
            executor.submit(() -> {
              long writes = 0;
              for (; System.nanoTime() < end; writes++) {
                write.run(thread);
              }
              return writes;
            }));
      }
      long writes = 0;
      for (Future<Long> one : running) {
        writes += one.get();
      }
      return writes;
    }
  }

  private void event(int thread) {
    long number = ids.incrementAndGet();
    store
        .events()
        .append(
            List.of(
                Samples.event(
                    life + number, "person-" + thread + "-" + number % 50, "item", number)));
  }

  private void turn(int thread) {
    String id = life + ids.incrementAndGet();
    String person = "person-" + thread;
    store
        .conversations()
        .append(
            new FinishedTurn(
                Samples.conversation("c" + id, person, 1),
                Samples.turn("t" + id, "c" + id, 1),
                List.of(Samples.exchange("t" + id, 1)),
                List.of(),
                List.of(
                    Samples.impression(person, "i1", 1, 1),
                    Samples.impression(person, "i2", 2, 1))));
  }
}
