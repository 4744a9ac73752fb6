package io.vouch.simulator.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says how appealing kinds of items are to the personas of a market; asked once per persona.
 */
@FunctionalInterface
public interface AppealSource {
  /** The most that an appeal can be, and less 0 the least. */
  float MOST = 2;

  /**
   * The appeal of each offer, in its order, within ±{@link #MOST}; null if there is none, and the
   * persona is a user like those of tier 1.
   *
   * @param persona who is asked, in words
   * @param offers kinds of items in words, never an item or how good it is
   */
  float @Nullable [] appeal(String persona, List<String> offers);
}
