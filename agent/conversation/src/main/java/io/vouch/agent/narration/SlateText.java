package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts around a slate: what a shop assistant would say, one line per item, and what to give up
 * where little fits.
 */
final class SlateText {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);
  private static final ConditionMessages CONDITIONS = Messages.of(ConditionMessages.class);

  private static final int MOST_RELAXATIONS = 4;

  String recommended(NarrationInput input, Outcome.Recommended outcome) {
    SlateOpening opening = new SlateOpening(input, outcome);
    StringBuilder text = new StringBuilder(String.join(" ", opening.sentences()));
    FactLine facts = new FactLine(input.schema(), input.constraints());
    Set<String> said = new HashSet<>(opening.reasonsSaid());
    List<RecommendedItem> items = outcome.recommendation().items();
    for (int i = 0; i < items.size(); i++) {
      text.append('\n').append(facts.of(items.get(i).rank(), input.cards().get(i)));
      reason(items.get(i))
          .filter(said::add)
          .ifPresent(reason -> text.append("\n   ").append(reason));
    }
    if (!outcome.relaxations().isEmpty()) {
      text.append('\n').append(relaxations(outcome.relaxations(), true));
    }
    return text.toString();
  }

  /** Why the item is there, where its line does not say it. */
  private static Optional<String> reason(RecommendedItem item) {
    return StandsOut.isOrdered(item)
        ? Optional.empty()
        : item.reasons().stream().filter(StandsOut::isTelling).map(Reason::text).findFirst();
  }

  String nothing(NarrationInput input, Outcome.NothingFound outcome) {
    Wanted wanted = wanted(input);
    StringBuilder text = new StringBuilder();
    if (outcome.exhausted()) {
      text.append(SAY.wasAll(wanted.isEmpty() ? null : wanted.noun(CONDITIONS)));
    } else {
      text.append(wanted.isEmpty() ? SAY.nothingAtAll() : wanted.nothing(CONDITIONS));
    }
    Asides.beside(input.heard()).forEach(aside -> text.append(' ').append(aside));
    boolean choice = outcome.relaxations().isEmpty() && input.constraints().size() > 1;
    if (choice) {
      text.append(' ').append(SAY.whichMattersLeast());
    } else if (!outcome.relaxations().isEmpty()) {
      text.append(' ').append(relaxations(outcome.relaxations(), false));
    }
    return text.toString();
  }

  String bundled(NarrationInput input, Outcome.Bundled outcome) {
    StringBuilder text = new StringBuilder(String.join(" ", BundleText.opening(outcome)));
    Asides.besideItems(input).forEach(aside -> text.append(' ').append(aside));
    FactLine facts = new FactLine(input.schema(), input.constraints());
    List<RecommendedItem> items = outcome.recommendation().items();
    int at = 0;
    for (Outcome.Bundled.Part part : outcome.parts()) {
      text.append('\n').append(Phrases.sentence(part.text())).append(':');
      for (int end = at + part.shown(); at < end; at++) {
        text.append('\n').append(facts.of(items.get(at).rank(), input.cards().get(at)));
      }
    }
    return text.toString();
  }

  String counted(NarrationInput input, Outcome.Counted outcome) {
    Wanted wanted = wanted(input);
    if (wanted.isEmpty()) {
      return SAY.inCatalogue(outcome.total());
    }
    return outcome.count() == 0
        ? wanted.nothing(CONDITIONS)
        : SAY.fitting(outcome.count(), wanted.noun(CONDITIONS));
  }

  private static Wanted wanted(NarrationInput input) {
    List<Constraint> all = input.constraints().stream().map(ActiveConstraint::constraint).toList();
    return new ConditionPhrases(input.schema()).wanted(all);
  }

  private static String relaxations(List<RelaxationOffer> offers, boolean more) {
    if (offers.size() == 1) {
      RelaxationOffer only = offers.getFirst();
      return SAY.wouldFree(Phrases.sentence(only.text()), only.itemsFreed());
    }
    String lines =
        offers.stream()
            .limit(MOST_RELAXATIONS)
            .map(offer -> "- " + SAY.frees(offer.text(), offer.itemsFreed()))
            .collect(Collectors.joining("\n"));
    return SAY.couldGiveUp(more) + "\n" + lines;
  }
}
