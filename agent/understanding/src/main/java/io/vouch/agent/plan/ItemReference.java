package io.vouch.agent.plan;

import io.vouch.domain.ItemId;

/** How a message points at an item. */
public sealed interface ItemReference {
  /** By the catalogue's id. */
  record ById(ItemId id) implements ItemReference {}

  /** By title, as said; the check finds the one item or offers the nearest. */
  record ByTitle(String title) implements ItemReference {}

  /** By 1-based rank in the last slate shown ("the second"). */
  record ByRank(int rank) implements ItemReference {}

  /**
   * The item in focus: the one last talked about, else the first of the last slate ("that one",
   * "it").
   */
  record InFocus() implements ItemReference {}
}
