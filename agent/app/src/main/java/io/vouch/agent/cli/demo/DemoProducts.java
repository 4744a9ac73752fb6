package io.vouch.agent.cli.demo;

import io.vouch.agent.lab.house.Products;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.wiring.Application;
import io.vouch.agent.wiring.Services;
import io.vouch.agent.wiring.Settings;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The products that the lab measures: put together like the one that ships. */
public final class DemoProducts implements Products {
  @Override
  public VouchStore ownStore() {
    return Services.open(Settings.ofProcess().store());
  }

  @Override
  public VouchStore store(Path directory) {
    return Services.open(StoreLocation.directory(directory));
  }

  @Override
  public void importDemoMarket(Path directory, int items, Consumer<String> progress) {
    new DemoShop(progress).stored(directory, items);
  }

  @Override
  public RunningProduct open(Path directory, Map<String, String> environment) {
    return Application.open(new Settings(environment).inDirectory(directory));
  }

  @Override
  public RunningProduct openDemoMarket(Path directory, int items, Consumer<String> progress) {
    return new DemoShop(progress).open(directory, items);
  }
}
