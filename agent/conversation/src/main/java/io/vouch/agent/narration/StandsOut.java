package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.agent.understanding.state.Statements;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for the first item, in one sentence: the reason of its strongest factor where that
 * tells a person something, else in what it beats everything shown. Never more than reasons and
 * facts say.
 *
 * @param reason the text of the reason that was used; empty where facts were
 */
record StandsOut(String sentence, String reason) {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  /** Codes of reasons that say no more than the item's line, or nothing that can be looked at. */
  private static final Set<String> NOTHING_NEW =
      Set.of("POPULAR", "MATCHES_MEANING", "SPONSORED", "WELL_RATED", "RECENT", "GREEN");

  /** Of fewer items "one of the cheapest" says little. */
  private static final int MANY = 4;

  private static final String REQUESTED_ORDER = "requested_order";

  /** Nothing where an order was asked for: then the order is what stands out. */
  static Optional<StandsOut> in(NarrationInput input, Outcome.Recommended outcome) {
    List<RecommendedItem> items = outcome.recommendation().items();
    if (items.isEmpty() || outcome.further() || isOrdered(items.getFirst())) {
      return Optional.empty();
    }
    int shown = items.size();
    List<String> common = ofAll(items);
    return items.getFirst().reasons().stream()
        .filter(StandsOut::isTelling)
        .map(Reason::text)
        .filter(text -> !common.contains(text))
        .findFirst()
        .map(text -> new StandsOut(SAY.standsOut(shown, Phrases.small(text), text), text))
        .or(() -> best(input));
  }

  /** Whether a reason says something of its own. */
  static boolean isTelling(Reason reason) {
    return !NOTHING_NEW.contains(reason.code());
  }

  /** Texts of the first item's reasons that all others have too ("it mentions kettles"). */
  static List<String> ofAll(List<RecommendedItem> items) {
    if (items.size() < 2) {
      return List.of();
    }
    return items.getFirst().reasons().stream()
        .map(Reason::text)
        .filter(text -> items.stream().allMatch(item -> has(item, text)))
        .toList();
  }

  private static boolean has(RecommendedItem item, String reason) {
    return item.reasons().stream().anyMatch(each -> each.text().equals(reason));
  }

  /** Whether the order that was asked for decided the item's place. */
  static boolean isOrdered(RecommendedItem item) {
    return item.explanation().contributions().stream()
        .max(Comparator.comparingDouble(part -> Math.abs(part.amount())))
        .map(Contribution::factor)
        .filter(REQUESTED_ORDER::equals)
        .isPresent();
  }

  private static Optional<StandsOut> best(NarrationInput input) {
    List<String> alone = new ArrayList<>();
    List<String> among = new ArrayList<>();
    for (FieldDefinition field : input.schema().fields()) {
      if (!isComparable(field, input)) {
        continue;
      }
      int better = better(input.cards(), field);
      if (better == 0) {
        alone.add(SAY.best(field.role(), true));
      } else if (better == 1 && input.cards().size() >= MANY) {
        among.add(SAY.best(field.role(), false));
      }
    }
    List<String> ways = alone.isEmpty() ? among : alone;
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new StandsOut(SAY.bestOf(Phrases.and(ways)), ""));
  }

  /** Price and rating speak to anybody, weight and the like to who asked for it. */
  private static boolean isComparable(FieldDefinition field, NarrationInput input) {
    return switch (field.role()) {
      case PRICE, RATING -> true;
      case WEIGHT, ECO_SCORE ->
          input.constraints().stream()
              .anyMatch(said -> Statements.reads(said.constraint(), field.name()));
      case TITLE,
          DESCRIPTION,
          CATEGORY,
          BRAND,
          CREATOR,
          COLOUR,
          AUDIENCE,
          YEAR,
          DURATION,
          POPULARITY,
          STOCK,
          AVAILABILITY,
          SPONSORED,
          IMAGE,
          LINK,
          OTHER ->
          false;
    };
  }

  /** How many others are at least as good as the first; all must state the field. */
  private static int better(List<ItemCard> cards, FieldDefinition field) {
    boolean lessIsBetter = field.role() == FieldRole.PRICE || field.role() == FieldRole.WEIGHT;
    double sign = lessIsBetter ? -1 : 1;
    double first = sign * number(cards.getFirst(), field);
    int better = cards.size() == 1 || Double.isNaN(first) ? cards.size() + 1 : 0;
    for (ItemCard other : cards.subList(1, cards.size())) {
      double number = sign * number(other, field);
      better += number >= first ? 1 : Double.isNaN(number) ? cards.size() : 0;
    }
    return better;
  }

  private static double number(ItemCard card, FieldDefinition field) {
    return card.values().get(field.name()) instanceof FieldValue.NumberValue(double number)
        ? number
        : Double.NaN;
  }
}
