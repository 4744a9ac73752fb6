package io.vouch.agent.lab.house;

import io.vouch.memory.VouchStore;
import java.nio.file.Path;

/** Opens stores for the lab, which opens none itself. */
@FunctionalInterface
public interface StoreOpener {
  /** The store in that directory, made if there is none; the caller closes it. */
  VouchStore open(Path directory);
}
