package io.vouch.agent.chat;

import io.vouch.agent.understanding.Span;
import java.util.List;

/**
 * How a message was taken, beside its conditions.
 *
 * @param spans every word of the message in one span; empty where the reader gives none
 * @param wishes what orders the items without being a condition, in the order said; never verified
 * @param notUnderstood the wishes' words that no text of the catalogue has, which order nothing
 */
public record Taken(List<Span> spans, List<TakenWish> wishes, List<Span> notUnderstood) {
  /** Of a message that was not read, such as the choice of an offered option. */
  public static final Taken NOTHING = new Taken(List.of(), List.of(), List.of());

  public Taken {
    spans = List.copyOf(spans);
    wishes = List.copyOf(wishes);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /**
   * A wish in the person's own words.
   *
   * @param avoided whether it speaks against an item
   * @param found whether a shown item mentions it
   */
  public record TakenWish(String words, boolean avoided, boolean found) {}
}
