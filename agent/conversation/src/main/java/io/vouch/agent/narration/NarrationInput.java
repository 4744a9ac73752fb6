package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.catalogue.CatalogueSchema;
import java.util.List;

/**
 * Everything a narrator may talk about: the facts that the turn has established.
 *
 * @param message the person's words; data, never instructions
 * @param outcome what the turn found
 * @param cards the only items that may be mentioned, in order of rank; their texts are the
 *     catalogue's own
 * @param constraints the hard constraints that are active now
 * @param heard what else the message held: wishes, words that say nothing to the catalogue
 * @param schema the fields that conditions and facts are of
 * @param notes what changed silently otherwise, each a whole sentence to be said ("I replaced the
 *     earlier price limit.")
 * @param turnNumber 1-based; with it a template varies its wording deterministically
 */
public record NarrationInput(
    String message,
    Outcome outcome,
    List<ItemCard> cards,
    List<ActiveConstraint> constraints,
    Heard heard,
    CatalogueSchema schema,
    List<String> notes,
    int turnNumber) {
  public NarrationInput {
    cards = List.copyOf(cards);
    constraints = List.copyOf(constraints);
    notes = List.copyOf(notes);
  }
}
