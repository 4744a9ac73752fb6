package io.vouch.acceptance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
import java.util.function.Consumer;

/** A data directory with the demo market for a server that runs in the tests' own process. */
public final class DemoMarketServer implements QuarkusTestResourceLifecycleManager {
  private static final String DIRECTORY = "vouch.data-dir";

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("vouch-acceptance");
      fill(directory, store -> {});
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

  /** Fills the store of that directory with the demo market and what a test adds. */
  public static void fill(Path directory, Consumer<VouchStore> further) {
    DemoMarket market = DemoMarket.standard();
    List<Event> events = new ArrayList<>();
    market.forEachEvent(events::add);
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      store.catalogue().upsert(market.schema(), market.items());
      store.events().append(events);
      further.accept(store);
    }
  }
}
