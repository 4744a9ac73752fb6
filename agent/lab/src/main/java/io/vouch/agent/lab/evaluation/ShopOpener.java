package io.vouch.agent.lab.evaluation;

import io.vouch.agent.lab.house.RunningProduct;
import java.nio.file.Path;

/** Opens the product over a demo market, imported and trained. */
@FunctionalInterface
public interface ShopOpener {
  /** In an empty directory; the caller closes it. */
  RunningProduct open(Path directory, int items);
}
