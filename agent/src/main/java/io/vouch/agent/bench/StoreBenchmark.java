package io.vouch.agent.bench;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How fast the store takes batches of events and finds single items. */
public final class StoreBenchmark {
  private static final int ROUNDS = 5;
  private static final int EVENTS_PER_ROUND = 100_000;
  private static final int BATCH = 1_000;
  private static final int READS_PER_ROUND = 100_000;
  private static final int ITEMS = 10_000;

  private final long seed;

  public StoreBenchmark(long seed) {
    this.seed = seed;
  }

  /**
   * The figures, medians over rounds after one round of warm-up.
   *
   * @param eventRowsPerSecond acknowledged rows, written in batches of 1,000
   * @param pointReadsPerSecond items found by id, one thread
   */
  public record Result(
      double eventRowsPerSecond,
      double pointReadsPerSecond,
      Spread eventRows,
      Spread pointReads,
      long seed,
      Machine machine) {}

  /** Runs in a directory of its own. */
  public Result run(Path directory) {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      DemoMarket market = DemoMarket.generate(seed, ITEMS, 0);
      List<Item> items = new ArrayList<>();
      market.forEachItem(items::add);
      store.catalogue().upsert(market.schema(), items);
      Spread writes = writes(store);
      Spread reads = reads(store, items.stream().map(Item::id).toList());
      return new Result(writes.median(), reads.median(), writes, reads, seed, Machine.now());
    }
  }

  private Spread writes(VouchStore store) {
    double[] rates = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      List<List<Event>> batches = batches(round + 1);
      long start = System.nanoTime();
      batches.forEach(store.events()::append);
      if (round >= 0) {
        rates[round] = EVENTS_PER_ROUND * 1e9 / (System.nanoTime() - start);
      }
    }
    return Spread.of(rates);
  }

  private List<List<Event>> batches(int round) {
    SplittableRandom random = new SplittableRandom(seed + round);
    List<List<Event>> batches = new ArrayList<>();
    for (int first = 0; first < EVENTS_PER_ROUND; first += BATCH) {
      List<Event> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH; i++) {
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

  private Spread reads(VouchStore store, List<ItemId> ids) {
    double[] rates = new double[ROUNDS];
    SplittableRandom random = new SplittableRandom(seed);
    long found = 0;
    for (int round = -1; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < READS_PER_ROUND; i++) {
        found += store.catalogue().find(ids.get(random.nextInt(ids.size()))).isPresent() ? 1 : 0;
      }
      if (found != (round + 2L) * READS_PER_ROUND) {
        throw new VouchException(ErrorCode.INTERNAL, "The store lost items during the benchmark.");
      }
      if (round >= 0) {
        rates[round] = READS_PER_ROUND * 1e9 / (System.nanoTime() - start);
      }
    }
    return Spread.of(rates);
  }
}
