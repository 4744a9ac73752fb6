package io.vouch.agent.lab.house;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where something is measured.
 *
 * @param directory empty, or missing and made by the first store in it
 * @param stores who opens stores there
 * @param clock the time there
 */
public record Workplace(Path directory, StoreOpener stores, InstantSource clock) {
  /** A folder of its own for a part of the work. */
  public Workplace in(String folder) {
    return new Workplace(directory.resolve(folder), stores, clock);
  }

  /** The same place at another time. */
  public Workplace at(InstantSource other) {
    return new Workplace(directory, stores, other);
  }
}
