package io.vouch.agent.lab.house;

import io.vouch.memory.VouchStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the lab gets products to measure: whoever puts the product together hands them over, so
 * that what is measured is what ships.
 */
public interface Products {
  /** The store that the environment of this process names; the caller closes it. */
  VouchStore ownStore();

  /** The store in that directory, made if there is none; the caller closes it. */
  VouchStore store(Path directory);

  /**
   * Imports a demo market into the store of that directory; nothing is trained.
   *
   * @param items at least 1
   * @param progress hears lines for a person
   */
  void importDemoMarket(Path directory, int items, Consumer<String> progress);

  /**
   * The product over the store in that directory; the caller closes it.
   *
   * @param environment further settings, as {@code System.getenv()} would give them
   */
  RunningProduct open(Path directory, Map<String, String> environment);

  /** The product over a demo market, imported into an empty directory, trained and complete. */
  RunningProduct openDemoMarket(Path directory, int items, Consumer<String> progress);
}
