package io.vouch.memory.jdbc;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.memory.ImportStage;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Measures the store on this machine and prints one line per figure; run by hand, never a test. */
final class StoreBench {
  private static final int ITEMS = 100_000;
  private static final int EVENTS = 1_000_000;
  private static final int READS = 400_000;
  private static final long SEED = 20261121;

  private final VouchStore store;
  private final Random random = new Random(SEED);

  private StoreBench(VouchStore store) {
    this.store = store;
  }

  public static void main(String[] arguments) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "seed %d, load average %.2f, %s%n",
        SEED,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
    Path folder = Files.createTempDirectory("vouch-bench");
    StoreLocation location =
        arguments.length > 0 ? StoreLocation.jdbc(arguments[0]) : StoreLocation.directory(folder);
    Start start = Start.now();
    try (VouchStore store = JdbcVouchStore.open(location)) {
      report("open fresh", 1, start);
      new StoreBench(store).run();
    }
    start = Start.now();
    JdbcVouchStore.open(location).close();
    report("open again and close", 1, start);
    System.out.printf(
        Locale.ROOT, "file %.1f MB%n", Files.size(folder.resolve(StoreLocation.FILE_NAME)) / 1e6);
  }

  private void run() {
    importItems();
    for (int round = 0; round < 3; round++) {
      loadItems();
    }
    importEvents();
    for (int round = 0; round < 3; round++) {
      appendEvents(round);
      readItems();
      readHistories();
    }
    streamEvents();
    Start start = Start.now();
    store.events().countByType();
    report("countByType", 1, start);
  }

  private void importItems() {
    Start start = Start.now();
    try (ImportStage stage = store.stage("items")) {
      for (int i = 0; i < ITEMS; i++) {
        stage.items(List.of(item(i)));
      }
      stage.checkpoint("staged");
      report("stage items", ITEMS, start);
      Start published = Start.now();
      stage.publish(schema());
      report("publish items", ITEMS, published);
    }
  }

  private void loadItems() {
    List<Item> items = new ArrayList<>();
    Start start = Start.now();
    store.catalogue().forEach(items::add);
    report("load items", items.size(), start);
  }

  private void importEvents() {
    Start start = Start.now();
    try (ImportStage stage = store.stage("events")) {
      for (int i = 0; i < EVENTS; i += 1_000) {
        stage.events(events("ml-" + i + "-", i / 160, 1_000));
      }
      stage.checkpoint("staged");
      report("stage events", EVENTS, start);
      Start published = Start.now();
      stage.publish(CatalogueSchema.empty());
      report("publish events", EVENTS, published);
    }
    report("stage and publish events", EVENTS, start);
  }

  private void appendEvents(int round) {
    List<List<Event>> batches = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      batches.add(events("live-" + round + "-" + i + "-", random.nextInt(6_000), 1_000));
    }
    Start start = Start.now();
    batches.forEach(store.events()::append);
    report("append events in batches of 1000", 200_000, start);
  }

  private void readItems() {
    Start start = Start.now();
    for (int i = 0; i < READS; i++) {
      store.catalogue().find(new ItemId("item-" + random.nextInt(ITEMS))).orElseThrow();
    }
    report("find items", READS, start);
  }

  private void readHistories() {
    Start start = Start.now();
    for (int i = 0; i < READS / 8; i++) {
      store.events().history(new PersonId("person-" + random.nextInt(6_000)), 20);
    }
    report("read histories of 20", READS / 8, start);
  }

  private void streamEvents() {
    long[] count = {0};
    Start start = Start.now();
    store.events().forEach(event -> count[0]++);
    report("stream events in time order", count[0], start);
  }

  private List<Event> events(String prefix, int person, int count) {
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(
          new Event(
              new EventId(prefix + i),
              EventType.RATING,
              new PersonId("person-" + (person + i / 160)),
              new ItemId("item-" + random.nextInt(ITEMS)),
              1 + random.nextInt(5),
              978_300_000_000L + random.nextInt(100_000_000) * 1_000L,
              null,
              null));
    }
    return events;
  }

  private static CatalogueSchema schema() {
    return new CatalogueSchema(
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
            FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
            FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
            FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING),
            FieldDefinition.of("stock", FieldKind.NUMBER, FieldRole.STOCK),
            FieldDefinition.of("weight", FieldKind.NUMBER, FieldRole.WEIGHT),
            FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR),
            FieldDefinition.of("sponsored", FieldKind.FLAG, FieldRole.SPONSORED)));
  }

  private Item item(int number) {
    Map<String, FieldValue> attributes =
        Map.of(
            "category",
                CategoryValue.of(
                    "Category " + random.nextInt(20), "Category " + random.nextInt(200)),
            "brand", CategoryValue.of("Brand " + random.nextInt(500)),
            "year", new NumberValue(1980 + random.nextInt(46)),
            "rating", new NumberValue(random.nextInt(50) / 10.0),
            "stock", new NumberValue(random.nextInt(1_000)),
            "weight", new NumberValue(random.nextDouble()),
            "colour", CategoryValue.of("colour " + random.nextInt(12)),
            "sponsored", new FlagValue(random.nextInt(10) == 0));
    return new Item(
        new ItemId("item-" + number),
        "A believable title of product number " + number,
        "A description of some eighty characters that says what this thing is good for, " + number,
        new Money(random.nextInt(100_000), "EUR"),
        true,
        attributes);
  }

  /**
   * Prints the figure twice: by the clock, and by this thread's processor time, which a busy
   * machine does not spoil.
   */
  private static void report(String what, long rows, Start start) {
    double seconds = (System.nanoTime() - start.nanos()) / 1e9;
    double busySeconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start.cpuNanos()) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-34s %,11d rows %8.3f s %,12.0f /s %8.3f cpu s %,12.0f /cpu s%n",
        what,
        rows,
        seconds,
        rows / seconds,
        busySeconds,
        rows / busySeconds);
  }

  private record Start(long nanos, long cpuNanos) {
    static Start now() {
      return new Start(
          System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
  }
}
