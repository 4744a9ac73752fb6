package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.understanding.state.Statements;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The facts in an item's line: at most three, first those of fields that a condition reads, none
 * that the title says already. A paid placement is always said.
 */
final class FactLine {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  private static final int MOST = 3;

  private final CatalogueSchema schema;
  private final List<ActiveConstraint> active;

  FactLine(CatalogueSchema schema, List<ActiveConstraint> active) {
    this.schema = schema;
    this.active = active;
  }

  /** One item in one line: title, price, facts. */
  String of(int rank, ItemCard card) {
    List<String> parts = new ArrayList<>();
    parts.add(SAY.ranked(rank, card.title()));
    if (card.price() != null) {
      parts.add(card.price());
    }
    parts.addAll(facts(card));
    schema.withRole(FieldRole.SPONSORED).stream()
        .filter(field -> isSo(card, field))
        .findFirst()
        .ifPresent(field -> parts.add(SAY.sponsored()));
    if (!card.available()) {
      parts.add(SAY.notAvailable());
    }
    return String.join(" · ", parts);
  }

  private List<String> facts(ItemCard card) {
    return schema.fields().stream()
        .filter(field -> field.role() != FieldRole.SPONSORED)
        .filter(field -> card.facts().containsKey(FactText.label(field.name())))
        .filter(field -> !isInTitle(card, field))
        .sorted(Comparator.comparing(field -> !isAskedFor(field)))
        .limit(MOST)
        .map(field -> fact(card, field))
        .toList();
  }

  private boolean isAskedFor(FieldDefinition field) {
    return active.stream()
        .anyMatch(condition -> Statements.reads(condition.constraint(), field.name()));
  }

  private static boolean isSo(ItemCard card, FieldDefinition field) {
    return card.facts().containsKey(FactText.label(field.name()));
  }

  /** A brand or a film's year usually stands in the title. */
  private static boolean isInTitle(ItemCard card, FieldDefinition field) {
    String value = card.facts().getOrDefault(FactText.label(field.name()), "");
    return !card.flags().containsKey(FactText.label(field.name()))
        && (" " + String.join(" ", Words.of(card.title())) + " ")
            .contains(" " + String.join(" ", Words.of(value)) + " ");
  }

  private static String fact(ItemCard card, FieldDefinition field) {
    String label = FactText.label(field.name());
    Boolean flag = card.flags().get(label);
    if (flag != null) {
      return flag ? label : SAY.isNot(label);
    }
    String value = card.facts().getOrDefault(label, "");
    return isNumber(value) ? SAY.numberFact(field.role(), label, value) : value;
  }

  /** A bare number says nothing without its field. */
  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
  }
}
