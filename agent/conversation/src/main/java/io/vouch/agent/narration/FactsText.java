package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.recommendation.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The texts that state facts: look-ups, lists of values, comparisons, and why an item was
 * recommended.
 */
final class FactsText {
  private static final double SMALLEST_TOLD = 5e-4;

  /** Beyond this a share of a score tells nothing: only the requested order weighs so much. */
  private static final double DECISIVE = 1e3;

  String listed(Outcome.Listed outcome) {
    String among =
        outcome.conditions().isEmpty()
            ? ""
            : " (where %s)".formatted(Phrases.and(outcome.conditions()));
    if (outcome.values().isEmpty()) {
      return "None of the items%s states its %s.".formatted(among, outcome.label());
    }
    String values =
        outcome.values().stream()
            .map(value -> "%s (%d)".formatted(value.value(), value.items()))
            .collect(Collectors.joining(", "));
    int rest = outcome.distinct() - outcome.values().size();
    int others = outcome.distinctInAll() - outcome.distinct();
    return "%s%s: %s%s.%s"
        .formatted(
            Phrases.sentence(outcome.label()),
            among,
            values,
            rest > 0 ? " and " + rest + " more" : "",
            others > 0
                ? " Without %s there are %d more."
                    .formatted(
                        outcome.conditions().size() == 1 ? "this condition" : "these conditions",
                        others)
                : "");
  }

  String measured(Outcome.Measured outcome) {
    String among =
        outcome.conditions().isEmpty() ? "" : ", where " + Phrases.and(outcome.conditions());
    String of = Phrases.count(outcome.items(), "item") + among;
    if (outcome.value() == null) {
      return "I cannot tell the %s of %s: none states it.".formatted(outcome.what(), of);
    }
    String titles = outcome.of().isEmpty() ? "" : " (%s)".formatted(Phrases.and(outcome.of()));
    return "The %s of %s: %s%s.".formatted(outcome.what(), of, outcome.value(), titles);
  }

  String lookedUp(Outcome.LookedUp outcome) {
    String title = outcome.card().title();
    if (outcome.label() != null) {
      return outcome.value() == null
          ? "The catalogue does not say the %s of %s.".formatted(outcome.label(), title)
          : "%s: %s %s.".formatted(title, outcome.label(), outcome.value());
    }
    StringBuilder text = new StringBuilder(title);
    if (outcome.card().price() != null) {
      text.append("\n- price: ").append(outcome.card().price());
    }
    for (Map.Entry<String, String> fact : outcome.card().facts().entrySet()) {
      text.append("\n- ").append(fact.getKey()).append(": ").append(fact.getValue());
    }
    text.append("\n- available: ").append(outcome.card().available() ? "yes" : "no");
    if (outcome.description() != null) {
      text.append('\n').append(outcome.description().strip());
    }
    return text.toString();
  }

  String compared(Outcome.Compared outcome) {
    String titles = Phrases.and(outcome.items().stream().map(ItemCard::title).toList());
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
      text.append("\nThe same in all: ").append(Phrases.and(same)).append('.');
    }
    return text.toString();
  }

  String explained(Outcome.Explained outcome) {
    StringBuilder text = new StringBuilder("Why ").append(outcome.card().title()).append('?');
    String reasons =
        outcome.item().reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
    if (!reasons.isEmpty()) {
      text.append(' ').append(reasons);
    }
    if (!outcome.proofs().isEmpty()) {
      text.append("\nIt has what you asked for: ").append(String.join("; ", outcome.proofs()));
      text.append('.');
    }
    text.append('\n').append(score(outcome.item().explanation(), outcome.words()));
    outcome.otherwise().forEach(sentence -> text.append('\n').append(sentence));
    return text.toString();
  }

  String notRecommended(Outcome.NotRecommended outcome) {
    String title = outcome.card().title();
    String reason =
        outcome.unmet().isEmpty()
            ? "%s fits, but it was not in the last list.".formatted(title)
            : "I did not recommend %s: it does not fit %s."
                .formatted(title, Phrases.and(outcome.unmet()));
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
      return "No ranking factor had anything to say for or against it.";
    }
    if (Math.abs(parts.getFirst().amount()) > DECISIVE) {
      return "The order you asked for decides; the rest of its score only parts items that tie.";
    }
    double sum = parts.stream().mapToDouble(part -> Math.abs(part.amount())).sum();
    return "Its score of %s is the sum of: "
            .formatted(signed(explanation.score()).substring(explanation.score() < 0 ? 0 : 1))
        + IntStream.range(0, parts.size())
            .mapToObj(i -> part(parts.get(i), sum, words))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String part(Contribution part, double sum, FactorWords words) {
    long percent = Math.round(100 * Math.abs(part.amount()) / sum);
    return "%s %s (%d%%)".formatted(words.of(part.factor()), signed(part.amount()), percent);
  }

  private static String signed(double amount) {
    return String.format(Locale.ROOT, "%+.3f", amount);
  }
}
