package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.phrase.FactorWords;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts that state facts: look-ups, lists of values, comparisons, and why an item was
 * recommended.
 */
final class FactsText {
  private static final FactsMessages SAY = Messages.of(FactsMessages.class);

  private static final double SMALLEST_TOLD = 5e-4;

  private static final int MOST_FACTORS = 4;

  /** Beyond this a share of a score tells nothing: only the requested order weighs so much. */
  private static final double DECISIVE = 1e3;

  String listed(Outcome.Listed outcome) {
    String conditions = Phrases.andOrNull(outcome.conditions());
    if (outcome.values().isEmpty()) {
      return SAY.noneStates(outcome.label(), conditions);
    }
    String values =
        outcome.values().stream()
            .map(value -> "%s (%d)".formatted(value.value(), value.items()))
            .collect(Collectors.joining(", "));
    int rest = outcome.distinct() - outcome.values().size();
    int others = outcome.distinctInAll() - outcome.distinct();
    String listed = SAY.listed(Phrases.sentence(outcome.label()), conditions, values, rest);
    return others > 0
        ? listed + " " + SAY.moreWithout(outcome.conditions().size(), others)
        : listed;
  }

  String measured(Outcome.Measured outcome) {
    String conditions = Phrases.andOrNull(outcome.conditions());
    return outcome.value() == null
        ? SAY.notMeasured(outcome.what(), outcome.items(), conditions)
        : SAY.measured(
            outcome.what(),
            outcome.items(),
            conditions,
            outcome.value(),
            Phrases.andOrNull(outcome.of()));
  }

  String lookedUp(Outcome.LookedUp outcome) {
    String title = outcome.card().title();
    if (outcome.label() != null) {
      return outcome.value() == null
          ? SAY.notStated(outcome.label(), ShortTitle.of(title))
          : SAY.stated(ShortTitle.of(title), outcome.label(), outcome.value());
    }
    StringBuilder text = new StringBuilder(title);
    if (outcome.card().price() != null) {
      text.append("\n- ").append(SAY.price(outcome.card().price()));
    }
    for (Map.Entry<String, String> fact : outcome.card().facts().entrySet()) {
      text.append("\n- ").append(fact.getKey()).append(": ").append(fact.getValue());
    }
    text.append("\n- ").append(SAY.available(outcome.card().available()));
    if (outcome.description() != null) {
      text.append('\n').append(outcome.description().strip());
    }
    return text.toString();
  }

  String compared(Outcome.Compared outcome) {
    String titles =
        Phrases.and(outcome.items().stream().map(ItemCard::title).map(ShortTitle::of).toList());
    StringBuilder text = new StringBuilder(titles).append(':');
    for (Outcome.Compared.Row row : outcome.rows()) {
      if (row.differs()) {
        text.append("\n- ").append(row.label()).append(": ");
        text.append(String.join(" | ", row.values()));
      }
    }
    List<String> same =
        outcome.rows().stream()
            .filter(row -> !row.differs())
            .map(row -> row.label() + " " + row.values().getFirst())
            .toList();
    if (!same.isEmpty()) {
      text.append('\n').append(SAY.sameInAll(Phrases.and(same)));
    }
    return text.toString();
  }

  String explained(Outcome.Explained outcome) {
    StringBuilder text = new StringBuilder(SAY.why(outcome.card().title()));
    String reasons =
        outcome.item().reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
    if (!reasons.isEmpty()) {
      text.append(' ').append(reasons);
    }
    if (!outcome.proofs().isEmpty()) {
      text.append('\n').append(SAY.hasWhatWasAsked(String.join("; ", outcome.proofs())));
    }
    text.append('\n').append(score(outcome.item().explanation(), outcome.words()));
    outcome.otherwise().forEach(sentence -> text.append('\n').append(sentence));
    return text.toString();
  }

  String notRecommended(Outcome.NotRecommended outcome) {
    String title = outcome.card().title();
    String reason =
        outcome.unmet().isEmpty()
            ? SAY.notInLastList(title)
            : SAY.doesNotFit(title, Phrases.and(outcome.unmet()));
    return reason
        + outcome.otherwise().stream().map(line -> "\n" + line).collect(Collectors.joining());
  }

  private static String score(Explanation explanation, FactorWords words) {
    List<Contribution> parts =
        explanation.contributions().stream()
            .filter(part -> Math.abs(part.amount()) >= SMALLEST_TOLD)
            .sorted(Comparator.comparingDouble((Contribution part) -> -Math.abs(part.amount())))
            .toList();
    if (parts.isEmpty()) {
      return SAY.noFactorSpoke();
    }
    if (Math.abs(parts.getFirst().amount()) > DECISIVE) {
      return SAY.orderDecides();
    }
    List<String> forIt = factors(parts, words, true);
    List<String> against = factors(parts, words, false);
    return SAY.counted(Phrases.andOrNull(forIt), Phrases.andOrNull(against));
  }

  /** What speaks for or against an item, what weighs most first. */
  private static List<String> factors(List<Contribution> parts, FactorWords words, boolean forIt) {
    return parts.stream()
        .filter(part -> part.amount() > 0 == forIt)
        .limit(MOST_FACTORS)
        .map(part -> words.of(part.factor()))
        .toList();
  }
}
