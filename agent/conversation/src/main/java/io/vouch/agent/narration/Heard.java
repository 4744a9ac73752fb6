package io.vouch.agent.narration;

import java.util.List;

/**
 * What a message held beside conditions and acts, to be said beside the items.
 *
 * @param wishes words that ordered the items but are no condition, in the order said; never claimed
 *     as facts
 * @param notUnderstood words that mean nothing to the catalogue and ordered nothing, in the
 *     person's own words
 * @param remarks what could not be resolved, whole sentences ("I have nothing called 'Whiplahs'.")
 */
public record Heard(List<HeardWish> wishes, List<String> notUnderstood, List<String> remarks) {
  /** Nothing beside conditions and acts. */
  public static final Heard NOTHING = new Heard(List.of(), List.of(), List.of());

  public Heard {
    wishes = List.copyOf(wishes);
    notUnderstood = List.copyOf(notUnderstood);
    remarks = List.copyOf(remarks);
  }

  /**
   * A wish: it orders items, by their own words, and excludes none.
   *
   * @param words the person's own, without the negation ("violent" of "not too violent")
   * @param avoided whether it stood in a negation's scope: what mentions it comes later
   * @param found whether an item that is shown mentions it
   */
  public record HeardWish(String words, boolean avoided, boolean found) {}
}
