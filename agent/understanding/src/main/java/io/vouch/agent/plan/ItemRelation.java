package io.vouch.agent.plan;

import org.jspecify.annotations.Nullable;

/**
 * How the wanted items stand to an item, to what the person had before, or to other people. It
 * orders items and never filters: conditions do.
 */
public sealed interface ItemRelation {
  /** Used together with an item ("what goes with it?", "a case for this phone"). */
  record GoesWith(ItemReference item) implements ItemRelation {}

  /** In the place of an item ("something instead of the second"). */
  record InsteadOf(ItemReference item) implements ItemRelation {}

  /** What the person had before. */
  record Again(Which which) implements ItemRelation {
    /** Which of it comes first. */
    public enum Which {
      /** The newest ("what I bought last time", "order it again"). */
      NEWEST,
      /** What was had most often ("the usual"). */
      USUAL
    }
  }

  /** Things of quite different kinds, chosen without being asked for ("surprise me"). */
  record Surprise() implements ItemRelation {}

  /** What many people like lately ("what is popular right now?"). */
  record Trending() implements ItemRelation {}

  /**
   * For somebody else, so that the person's own taste does not count.
   *
   * @param recipient in the person's words ("my mum"), or null where nobody was named
   */
  record GiftFor(@Nullable String recipient) implements ItemRelation {}
}
