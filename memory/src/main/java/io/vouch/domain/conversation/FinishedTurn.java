package io.vouch.domain.conversation;

import io.vouch.domain.people.Impression;
import io.vouch.domain.profile.ProfileEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one turn leaves behind; kept whole or not at all.
 *
 * @param begun the conversation, where this turn begins it; else null
 * @param exchanges the calls of a model, in order
 * @param facts what was learned of the person or taken back
 * @param impressions what was shown
 */
public record FinishedTurn(
    @Nullable Conversation begun,
    StoredTurn turn,
    List<ModelExchange> exchanges,
    List<ProfileEvent> facts,
    List<Impression> impressions) {
  public FinishedTurn {
    exchanges = List.copyOf(exchanges);
    facts = List.copyOf(facts);
    impressions = List.copyOf(impressions);
  }

  /** A turn of a conversation that exists, which taught and showed nothing. */
  public static FinishedTurn of(StoredTurn turn, List<ModelExchange> exchanges) {
    return new FinishedTurn(null, turn, exchanges, List.of(), List.of());
  }
}
