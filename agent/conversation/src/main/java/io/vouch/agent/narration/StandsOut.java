package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for the first item, in one sentence: the reason of its strongest factor that tells a
 * person something, else its rating. Never more than reasons and facts say.
 *
 * @param reason the text of the reason that was used; empty where it is a fact
 */
record StandsOut(String sentence, String reason) {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  /** Codes of reasons that say nothing a person could check by looking. */
  private static final Set<String> VAGUE = Set.of("POPULAR", "MATCHES_MEANING", "SPONSORED");

  private static final String REQUESTED_ORDER = "requested_order";

  /** Nothing where an order was asked for: then the order is what stands out. */
  static Optional<StandsOut> in(NarrationInput input, Outcome.Recommended outcome) {
    List<RecommendedItem> items = outcome.recommendation().items();
    if (items.isEmpty() || outcome.further() || isOrdered(items.getFirst())) {
      return Optional.empty();
    }
    int shown = items.size();
    return items.getFirst().reasons().stream()
        .filter(StandsOut::isTelling)
        .findFirst()
        .map(Reason::text)
        .map(text -> new StandsOut(SAY.standsOut(shown, Phrases.small(text), text), text))
        .or(() -> rated(input, shown));
  }

  /** Whether a reason says something of its own. */
  static boolean isTelling(Reason reason) {
    return !VAGUE.contains(reason.code());
  }

  private static boolean isOrdered(RecommendedItem item) {
    return item.explanation().contributions().stream()
        .max(Comparator.comparingDouble(part -> Math.abs(part.amount())))
        .map(Contribution::factor)
        .filter(REQUESTED_ORDER::equals)
        .isPresent();
  }

  private static Optional<StandsOut> rated(NarrationInput input, int shown) {
    ItemCard first = input.cards().getFirst();
    return input.schema().withRole(FieldRole.RATING).stream()
        .map(FieldDefinition::name)
        .map(field -> first.facts().get(FactText.label(field)))
        .filter(Objects::nonNull)
        .findFirst()
        .map(rating -> new StandsOut(SAY.wellRated(shown, rating), ""));
  }
}
