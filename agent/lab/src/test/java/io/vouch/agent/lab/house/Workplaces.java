package io.vouch.agent.lab.house;

import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.time.InstantSource;

/** Places of tests, whose stores are files. */
public final class Workplaces {
  private Workplaces() {}

  /** In an empty directory, at the machine's time. */
  public static Workplace in(Path directory) {
    return new Workplace(
        directory,
        folder -> JdbcVouchStore.open(StoreLocation.directory(folder)),
        InstantSource.system());
  }
}
