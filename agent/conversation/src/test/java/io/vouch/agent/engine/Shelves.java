package io.vouch.agent.engine;

import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.model.shipped.ShippedModels;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A store with numbered items, and what loads engines from it. */
record Shelves(Path folder, VouchStore store) implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1_000_000));

  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY)));

  static Shelves with(Path folder, int items) {
    Shelves shelves = new Shelves(folder, JdbcVouchStore.open(StoreLocation.directory(folder)));
    shelves.add(0, items);
    return shelves;
  }

  /** Adds items {@code from} (inclusive) to {@code to} (exclusive): one more version. */
  CatalogueVersion add(int from, int to) {
    return store
        .catalogue()
        .upsert(SCHEMA, IntStream.range(from, to).mapToObj(Shelves::item).toList());
  }

  static ItemId id(int number) {
    return new ItemId("i%05d".formatted(number));
  }

  private static Item item(int number) {
    return new Item(
        id(number),
        (number % 2 == 0 ? "Kettle " : "Lamp ") + number,
        null,
        new Money(100L + number, "EUR"),
        true,
        Map.of("category", CategoryValue.of(number % 2 == 0 ? "Kettles" : "Lamps")));
  }

  ModelFiles files() {
    return new ModelFiles(folder.resolve("models"), ShippedModels.withoutTexts());
  }

  EngineLoader loader() {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "id-" + count.incrementAndGet();
    return new EngineLoader(store, files(), ids, CLOCK);
  }

  @Override
  public void close() {
    store.close();
  }
}
