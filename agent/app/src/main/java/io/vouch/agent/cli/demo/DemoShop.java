package io.vouch.agent.cli.demo;

import io.vouch.agent.cli.option.TrainingProgress;
import io.vouch.agent.wiring.Application;
import io.vouch.agent.wiring.Services;
import io.vouch.agent.wiring.Settings;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Demo markets of any size in directories of their own, for benchmarks. */
final class DemoShop {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  private static final long SEED = DemoMarket.STANDARD_SEED;
  private static final int MOST_PEOPLE = 5_000;

  private final Consumer<String> progress;

  DemoShop(Consumer<String> progress) {
    this.progress = progress;
  }

  /** The settings of a store that holds such a market; nothing is trained. */
  Settings stored(Path directory, int items) {
    return stored(new Settings(Map.of()).inDirectory(directory), items);
  }

  /** Imports such a market where the settings say. */
  Settings stored(Settings settings, int items) {
    progress.accept(SAY.generating(items, SEED));
    try (VouchStore store = Services.open(settings.store())) {
      int people = Math.min(MOST_PEOPLE, 100 + items / 20);
      new DemoImport(DemoMarket.generate(SEED, items, people)).into(store);
    }
    return settings;
  }

  /** The product over such a market, trained and complete. */
  Application open(Path directory, int items) {
    Application application = Application.open(stored(directory, items));
    try {
      new TrainingProgress(progress).train(application, SEED, List.of());
      application.engines().awaitComplete();
      return application;
    } catch (RuntimeException e) {
      application.close();
      throw e;
    }
  }
}
