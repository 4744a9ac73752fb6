package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Elementary;

/**
 * What one person sees in one slate: a utility per slot (before any effect of the slot's position)
 * and the utility of taking nothing. Asked lazily, because a cascade may never reach a slot.
 */
public interface Appeal {
  /** The number of slots. */
  int size();

  /** The utility of the item at a 0-based index, in logits. */
  float utility(int index);

  /**
   * A cheap upper bound of {@link #utility}, for models that need not know an item that is out of
   * reach anyway; infinite where none is known.
   */
  default float utilityAtMost(int index) {
    return Float.POSITIVE_INFINITY;
  }

  /** The utility of taking nothing, in logits. */
  float noChoice();

  /** e^(utility of taking nothing). */
  default float noChoiceWeight() {
    return Elementary.exp(noChoice());
  }

  /** The change of utility (or of log examination) per slot down the slate; at most 0. */
  float positionSlope();

  /** e^(position slope). */
  default float positionFactor() {
    return Elementary.exp(positionSlope());
  }
}
