package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.understanding.state.Statements;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
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
        .sorted(Comparator.comparing(this::precedence))
        .limit(MOST)
        .map(field -> fact(card, field))
        .toList();
  }

  /** Asked for, then what people think of it, then the rest as the catalogue has it. */
  private int precedence(FieldDefinition field) {
    boolean asked =
        active.stream().anyMatch(said -> Statements.reads(said.constraint(), field.name()));
    return asked ? 0 : field.role() == FieldRole.RATING ? 1 : 2;
  }

  private static boolean isSo(ItemCard card, FieldDefinition field) {
    return card.facts().containsKey(FactText.label(field.name()));
  }

  /** A brand, a kind or a film's year usually stands in the title. */
  private static boolean isInTitle(ItemCard card, FieldDefinition field) {
    FieldValue value = card.values().get(field.name());
    return switch (value) {
      case null -> false;
      case FieldValue.CategoryValue names ->
          names.names().stream().anyMatch(name -> isInTitle(card, name));
      case FieldValue.NumberValue number ->
          field.role() == FieldRole.YEAR && isInTitle(card, FactText.value(field, number));
      case FieldValue.TextValue text -> isInTitle(card, text.text());
      case FieldValue.FlagValue flag -> false;
    };
  }

  private static boolean isInTitle(ItemCard card, String name) {
    return (" " + LanguagePacks.english().forms().key(card.title()) + " ")
        .contains(" " + LanguagePacks.english().forms().key(name) + " ");
  }

  private static String fact(ItemCard card, FieldDefinition field) {
    String label = FactText.label(field.name());
    String words = card.facts().getOrDefault(label, "");
    FieldValue value = card.values().get(field.name());
    return switch (value) {
      case FieldValue.FlagValue(boolean flag) -> flag ? label : SAY.isNot(label);
      // A bare number says nothing without its field.
      case FieldValue.NumberValue number when field.unit() == null ->
          SAY.numberFact(field.role(), label, words);
      case FieldValue.NumberValue number -> words;
      case FieldValue.CategoryValue names -> words;
      case FieldValue.TextValue text -> words;
      case null -> words;
    };
  }
}
