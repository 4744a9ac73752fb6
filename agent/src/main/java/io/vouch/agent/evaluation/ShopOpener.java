package io.vouch.agent.evaluation;

import io.vouch.agent.wiring.Application;
import java.nio.file.Path;

/** Opens the product over a demo market, imported and trained. */
@FunctionalInterface
public interface ShopOpener {
  /** In an empty directory; the caller closes it. */
  Application open(Path directory, int items);
}
