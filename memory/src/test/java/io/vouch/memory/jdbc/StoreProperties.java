package io.vouch.memory.jdbc;

import static io.vouch.memory.Samples.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the store does for any sequence of calls. */
final class StoreProperties {
  private static final AtomicInteger TRIES = new AtomicInteger();
  private static Path folder;
  private static VouchStore store;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("vouch-properties");
    store = JdbcVouchStore.open(StoreLocation.directory(folder));
  }

  @AfterContainer
  static void close() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 60)
  void append_anyBatchesWithRepeatedIds_storesEachIdOnceAndCountsIt(
      @ForAll @Size(max = 6) List<@Size(max = 12) List<@IntRange(min = 0, max = 20) Integer>> batches) {
    String name = "try" + TRIES.incrementAndGet() + "-";
    Map<String, Event> model = new HashMap<>();
    int time = 0;
    for (List<Integer> batch : batches) {
      int before = model.size();
      int start = time;
      List<Event> events =
          Stream.iterate(0, i -> i + 1)
              .limit(batch.size())
              .map(i -> Samples.event(name + batch.get(i), name, "item" + i, start + i))
              .toList();
      events.forEach(event -> model.putIfAbsent(event.id().value(), event));
      time += batch.size();

      assertThat(store.events().append(events)).isEqualTo(model.size() - before);
    }
    if (!model.isEmpty()) {
      assertThat(store.events().history(new PersonId(name), 1_000))
          .containsExactlyInAnyOrderElementsOf(model.values());
    }
  }

  @Property(tries = 60)
  void version_anyWrites_risesByOneExactlyWhenSomethingChanged(
      @ForAll @Size(max = 15) List<@IntRange(min = -4, max = 7) Integer> writes) {
    String name = "try" + TRIES.incrementAndGet() + "-";
    Map<ItemId, Item> model = new HashMap<>();
    store.catalogue().upsert(SCHEMA, List.of());
    long version = store.catalogue().version().sequence();
    for (int write : writes) {
      // Negative: remove; even: the full item; odd: the bare one.
      ItemId id = new ItemId(name + Math.abs(write) / 2);
      boolean changed;
      if (write < 0) {
        changed = model.remove(id) != null;
        assertThat(store.catalogue().remove(id)).isEqualTo(changed);
      } else {
        Item item = write % 2 == 0 ? Samples.item(id.value()) : Samples.bare(id.value());
        changed = !item.equals(model.put(id, item));
        store.catalogue().upsert(SCHEMA, List.of(item));
      }
      version += changed ? 1 : 0;

      assertThat(store.catalogue().version().sequence()).isEqualTo(version);
      assertThat(store.catalogue().findAll(model.keySet()))
          .containsExactlyInAnyOrderElementsOf(model.values());
    }
  }
}
