package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts around a slate: an opening line, one line per item with its reason, and what to relax.
 */
final class SlateText {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  private static final int FACTS_PER_LINE = 3;
  private static final int MOST_RELAXATIONS = 4;

  String recommended(NarrationInput input, Outcome.Recommended outcome) {
    StringBuilder text = new StringBuilder();
    Fallback fallback = outcome.recommendation().fallback();
    if (fallback != null && !isKnownAlready(input, fallback)) {
      text.append(fallback.text()).append('\n');
    }
    text.append(opening(input, outcome));
    List<RecommendedItem> items = outcome.recommendation().items();
    for (int i = 0; i < items.size(); i++) {
      text.append('\n').append(line(items.get(i), input.cards().get(i), input.constraints()));
    }
    if (!outcome.relaxations().isEmpty()) {
      text.append('\n').append(SAY.allThereIs()).append(further(outcome.relaxations()));
    }
    return text.toString();
  }

  String nothing(NarrationInput input, Outcome.NothingFound outcome) {
    String conditions = conditions(input.constraints());
    String told = outcome.exhausted() ? SAY.wasAll(conditions) : SAY.nothing(conditions);
    return told + further(outcome.relaxations());
  }

  String bundled(NarrationInput input, Outcome.Bundled outcome) {
    StringBuilder text = new StringBuilder(String.join(" ", BundleText.opening(outcome)));
    List<RecommendedItem> items = outcome.recommendation().items();
    int at = 0;
    for (Outcome.Bundled.Part part : outcome.parts()) {
      text.append('\n').append(Phrases.sentence(part.text())).append(':');
      for (int end = at + part.shown(); at < end; at++) {
        text.append('\n').append(line(items.get(at), input.cards().get(at), input.constraints()));
      }
    }
    return text.toString();
  }

  String counted(NarrationInput input, Outcome.Counted outcome) {
    String conditions = conditions(input.constraints());
    return conditions == null
        ? SAY.inCatalogue(outcome.total())
        : SAY.fitting(outcome.count(), outcome.total(), conditions);
  }

  private static String opening(NarrationInput input, Outcome.Recommended outcome) {
    int shown = outcome.recommendation().items().size();
    int candidates = outcome.recommendation().candidateCount();
    String conditions = conditions(input.constraints());
    String order = outcome.order();
    if (outcome.further()) {
      return SAY.more(shown, order);
    }
    if (conditions == null) {
      return Phrases.pick(
          input.turnNumber(), SAY.startWith(order), SAY.lookAt(order), SAY.picks(order));
    }
    return candidates > shown
        ? SAY.firstOfFitting(candidates, conditions, shown, order)
        : SAY.allFitting(candidates, conditions, order);
  }

  private static String line(RecommendedItem item, ItemCard card, List<ActiveConstraint> active) {
    List<String> parts = new ArrayList<>();
    parts.add(item.rank() + ". " + card.title());
    String price = card.price();
    if (price != null) {
      parts.add(price);
    }
    parts.addAll(facts(card, active));
    if (!card.available()) {
      parts.add(SAY.notAvailable());
    }
    String reasons =
        item.reasons().stream().limit(2).map(Reason::text).collect(Collectors.joining(" "));
    return String.join(" · ", parts) + (reasons.isEmpty() ? "" : "\n   " + reasons);
  }

  /** Facts the person asked about come first; a paid placement is always said. */
  private static List<String> facts(ItemCard card, List<ActiveConstraint> active) {
    String asked = active.stream().map(ActiveConstraint::text).collect(Collectors.joining(" ; "));
    List<String> labels = new ArrayList<>(card.facts().keySet());
    labels.removeIf(label -> label.equals("sponsored") || isInTitle(card, label));
    labels.sort((a, b) -> Boolean.compare(asked.contains(b), asked.contains(a)));
    List<String> facts =
        new ArrayList<>(
            labels.stream().limit(FACTS_PER_LINE).map(label -> fact(label, card)).toList());
    if (card.facts().containsKey("sponsored")) {
      facts.add(SAY.sponsored());
    }
    return facts;
  }

  /** That nothing is known of somebody is said once. */
  private static boolean isKnownAlready(NarrationInput input, Fallback fallback) {
    return fallback.code() == Fallback.Code.NEW_PERSON && input.turnNumber() > 1;
  }

  /** A film's year usually stands behind its title already. */
  private static boolean isInTitle(ItemCard card, String label) {
    return card.title().contains("(" + card.facts().get(label) + ")");
  }

  private static String fact(String label, ItemCard card) {
    Boolean flag = card.flags().get(label);
    if (flag != null) {
      return flag ? label : SAY.isNot(label);
    }
    String value = card.facts().getOrDefault(label, "");
    return isSelfSpeaking(value) ? value : label + " " + value;
  }

  private static boolean isSelfSpeaking(String value) {
    boolean number = value.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
    return !number;
  }

  private static String further(List<RelaxationOffer> offers) {
    return offers.isEmpty() ? "" : " " + relaxations(offers);
  }

  private static String relaxations(List<RelaxationOffer> offers) {
    if (offers.size() == 1) {
      RelaxationOffer only = offers.getFirst();
      return SAY.wouldFree(Phrases.sentence(only.text()), only.itemsFreed());
    }
    String lines =
        offers.stream()
            .limit(MOST_RELAXATIONS)
            .map(offer -> "- " + SAY.frees(offer.text(), offer.itemsFreed()))
            .collect(Collectors.joining("\n"));
    return SAY.couldGiveUp() + "\n" + lines;
  }

  private static @Nullable String conditions(List<ActiveConstraint> active) {
    return Phrases.andOrNull(active.stream().map(ActiveConstraint::text).toList());
  }
}
