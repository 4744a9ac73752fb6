package io.vouch.acceptance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A data directory with the demo market for a server that runs in the tests' own process. */
public final class DemoMarketServer implements QuarkusTestResourceLifecycleManager {
  private static final String DIRECTORY = "vouch.data-dir";

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("vouch-acceptance");
      fill(directory);
      System.setProperty(DIRECTORY, directory.toString());
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    System.clearProperty(DIRECTORY);
  }

  private static void fill(Path directory) {
    DemoMarket market = DemoMarket.standard();
    List<Item> items = new ArrayList<>();
    market.forEachItem(items::add);
    List<Event> events = new ArrayList<>();
    market.forEachEvent(events::add);
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      store.catalogue().upsert(market.schema(), items);
      store.events().append(events);
    }
  }
}
