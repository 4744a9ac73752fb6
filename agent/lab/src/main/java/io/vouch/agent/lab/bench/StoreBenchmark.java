package io.vouch.agent.lab.bench;

import io.vouch.agent.lab.house.StoreOpener;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/** How fast the store takes batches of events and finds single items. */
public final class StoreBenchmark {
  private static final MachineMessages SAY = Messages.of(MachineMessages.class);

  private static final int ROUNDS = 5;
  private static final int EVENTS_PER_ROUND = 100_000;
  private static final int SMALL_BATCH = 1_000;
  private static final int LARGE_BATCH = 10_000;
  private static final int READS_PER_ROUND = 100_000;
  private static final int ITEMS = 10_000;

  private final long seed;
  private final StoreOpener stores;

  public StoreBenchmark(long seed, StoreOpener stores) {
    this.seed = seed;
    this.stores = stores;
  }

  /**
   * The figures, medians over rounds after one round of warm-up.
   *
   * @param eventRowsPerSecond acknowledged rows, written in batches of 10,000
   * @param pointReadsPerSecond items found by id, on as many threads as there are processors
   * @param smallBatches rows per second in batches of 1,000
   * @param pointReadsOneThread items found by id per second, on one thread
   */
  public record Result(
      double eventRowsPerSecond,
      double pointReadsPerSecond,
      Spread eventRows,
      Spread smallBatches,
      Spread pointReads,
      Spread pointReadsOneThread,
      int threads,
      long seed,
      Machine machine) {}

  /** Runs in a directory of its own. */
  public Result run(Path directory) {
    Spread small = writes(directory.resolve("small"), SMALL_BATCH);
    Spread large = writes(directory.resolve("large"), LARGE_BATCH);
    try (VouchStore store = stores.open(directory.resolve("read"))) {
      DemoMarket market = DemoMarket.generate(seed, ITEMS, 0);
      List<Item> items = market.items();
      store.catalogue().upsert(market.schema(), items);
      List<ItemId> ids = items.stream().map(Item::id).toList();
      int threads = Runtime.getRuntime().availableProcessors();
      Spread one = reads(store, ids, 1);
      Spread all = reads(store, ids, threads);
      return new Result(
          large.median(), all.median(), large, small, all, one, threads, seed, Machine.now());
    }
  }

  /** Each batch size has a store of its own, because a larger store is slower to write to. */
  private Spread writes(Path directory, int batchSize) {
    double[] rates = new double[ROUNDS];
    try (VouchStore store = stores.open(directory)) {
      for (int round = -1; round < ROUNDS; round++) {
        List<List<Event>> batches = batches(round + 1, batchSize);
        long start = System.nanoTime();
        batches.forEach(store.events()::append);
        if (round >= 0) {
          rates[round] = EVENTS_PER_ROUND * 1e9 / (System.nanoTime() - start);
        }
      }
    }
    return Spread.of(rates);
  }

  private List<List<Event>> batches(int round, int batchSize) {
    SplittableRandom random = new SplittableRandom(seed + round);
    List<List<Event>> batches = new ArrayList<>();
    for (int first = 0; first < EVENTS_PER_ROUND; first += batchSize) {
      List<Event> batch = new ArrayList<>(batchSize);
      for (int i = 0; i < batchSize; i++) {
        batch.add(
            new Event(
                new EventId("r%d-%d".formatted(round, first + i)),
                EventType.CLICK,
                new PersonId("p" + random.nextInt(10_000)),
                new ItemId("i" + random.nextInt(ITEMS)),
                1,
                1_700_000_000_000L + first + i,
                null,
                null));
      }
      batches.add(batch);
    }
    return batches;
  }

  private static Spread reads(VouchStore store, List<ItemId> ids, int threads) {
    double[] rates = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      List<Thread> readers = new ArrayList<>();
      LongAdder found = new LongAdder();
      long start = System.nanoTime();
      for (int thread = 0; thread < threads; thread++) {
        SplittableRandom random = new SplittableRandom(seedOf(round, thread));
        readers.add(Thread.ofPlatform().start(() -> found.add(read(store, ids, random))));
      }
      readers.forEach(StoreBenchmark::join);
      double rate = (double) threads * READS_PER_ROUND * 1e9 / (System.nanoTime() - start);
      if (found.sum() != (long) threads * READS_PER_ROUND) {
        throw new VouchException(ErrorCode.INTERNAL, SAY.lostItems());
      }
      if (round >= 0) {
        rates[round] = rate;
      }
    }
    return Spread.of(rates);
  }

  private static long read(VouchStore store, List<ItemId> ids, SplittableRandom random) {
    long found = 0;
    for (int i = 0; i < READS_PER_ROUND; i++) {
      found += store.catalogue().find(ids.get(random.nextInt(ids.size()))).isPresent() ? 1 : 0;
    }
    return found;
  }

  private static long seedOf(int round, int thread) {
    return 31L * round + thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VouchException(ErrorCode.INTERNAL, SAY.interrupted(), e);
    }
  }
}
