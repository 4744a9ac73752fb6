package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes cards: an item's facts as they are shown, in schema order, without addresses and long
 * texts.
 */
public final class ItemCards {
  private static final int LONGEST_TEXT = 80;
  private static final Set<FieldRole> NOT_SHOWN =
      Set.of(
          FieldRole.TITLE,
          FieldRole.DESCRIPTION,
          FieldRole.PRICE,
          FieldRole.AVAILABILITY,
          FieldRole.IMAGE,
          FieldRole.LINK);

  private final CatalogueSchema schema;

  public ItemCards(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** The card of one item. */
  public ItemCard of(Item item) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, FieldValue> values = new HashMap<>();
    item.value(CatalogueSchema.PRICE).ifPresent(price -> values.put(CatalogueSchema.PRICE, price));
    for (FieldDefinition field : schema.fields()) {
      item.value(field.name())
          .filter(value -> isShown(field, value))
          .ifPresent(value -> {
            facts.put(FactText.label(field.name()), FactText.value(field, value));
            values.put(field.name(), value);
          });
    }
    String price = item.price() == null ? null : FactText.money(item.price());
    return new ItemCard(item.id(), item.title(), price, item.available(), facts, values);
  }

  private static boolean isShown(FieldDefinition field, FieldValue value) {
    if (NOT_SHOWN.contains(field.role())) {
      return false;
    }
    if (value instanceof FieldValue.TextValue text) {
      return text.text().length() <= LONGEST_TEXT;
    }
    // "Sponsored: no" says nothing; "sponsored: yes" must always be said.
    return field.kind() != FieldKind.FLAG
        || field.role() != FieldRole.SPONSORED
        || value.equals(new FieldValue.FlagValue(true));
  }
}
