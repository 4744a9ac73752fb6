package io.vouch.agent.narration.relation;

import io.vouch.agent.plan.ItemRelation;
import org.jspecify.annotations.Nullable;

/**
 * What was found for an {@link ItemRelation}: what a sentence may claim of the items that are
 * shown, and that there is nothing to go by where there is not.
 */
public sealed interface Related {
  /**
   * What goes with an item.
   *
   * @param known how many of the shown, from the first on, the people liked who liked the item; 0
   *     where nothing is known of that
   */
  record Together(String title, int known) implements Related {}

  /** What takes the place of an item. */
  record InPlace(String title) implements Related {}

  /**
   * What the person had before.
   *
   * @param own how many of the shown, from the first on, it is
   */
  record Before(ItemRelation.Again.Which which, Past past, int own) implements Related {
    /** What is on record of the person. */
    public enum Past {
      BOUGHT,
      /** No purchase, but what was rated well or liked. */
      LIKED,
      /** Something, but nothing that satisfies the conditions. */
      OTHERS,
      NOTHING
    }
  }

  /**
   * Items that nobody asked for.
   *
   * @param unusual whether none is among those that would be shown unasked
   * @param varied whether they were chosen to be of different kinds
   */
  record Surprising(boolean unusual, boolean varied) implements Related {}

  /**
   * What many people like.
   *
   * @param known how many of the shown, from the first on, that is known of
   */
  record Popular(Source source, int known) implements Related {
    /** Who says so. */
    public enum Source {
      /** What people did here. */
      PEOPLE,
      /** A field of the catalogue. */
      CATALOGUE,
      NOBODY
    }
  }

  /**
   * Items for somebody else.
   *
   * @param recipient in the person's words, or null
   * @param varied whether they were chosen to be of different kinds
   */
  record Gift(@Nullable String recipient, boolean varied) implements Related {}
}
