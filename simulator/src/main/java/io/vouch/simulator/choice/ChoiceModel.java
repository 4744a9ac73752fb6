package io.vouch.simulator.choice;

/**
 * The rule by which a person's appeal for a slate becomes clicks.
 *
 * <p>Implementations are immutable, allocate nothing, and draw only through {@link
 * io.vouch.simulator.chance.Chance} with the key they are given, so the same key and appeal give
 * the same clicks.
 */
public interface ChoiceModel {
  /** The name under which results are reported: lower case, words joined by a hyphen. */
  String name();

  /** Empties the list and fills it with the clicks on this slate. */
  void choose(Appeal appeal, long key, Clicks clicks);
}
