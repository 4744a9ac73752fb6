package io.vouch.memory.jdbc.rows;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule that an item's values fit the fields of a schema. */
public final class ItemCheck {
  private static final RowMessages SAY = Messages.of(RowMessages.class);

  private static final Set<String> COMPONENTS =
      Set.of(
          CatalogueSchema.TITLE,
          CatalogueSchema.DESCRIPTION,
          CatalogueSchema.PRICE,
          CatalogueSchema.AVAILABLE);

  private final Map<String, FieldDefinition> fields = new HashMap<>();

  public ItemCheck(CatalogueSchema schema) {
    schema.fields().forEach(field -> fields.put(field.name(), field));
  }

  public void accept(List<Item> items) {
    items.forEach(this::accept);
  }

  /**
   * Lets an item through that fits.
   *
   * @throws VouchException BAD_DATA for one that does not
   */
  public void accept(Item item) {
    Money price = item.price();
    if (price != null) {
      accept(item, price);
    }
    item.attributes().forEach((name, value) -> accept(item, name, value));
  }

  private void accept(Item item, Money price) {
    FieldDefinition field = fields.get(CatalogueSchema.PRICE);
    if (field == null) {
      throw broken(item, CatalogueSchema.PRICE, price, SAY.ruleFieldOfSchema());
    }
    if (field.unit() != null && !field.unit().equals(price.currency())) {
      throw broken(item, CatalogueSchema.PRICE, price, SAY.ruleCurrency(field.unit()));
    }
  }

  private void accept(Item item, String name, FieldValue value) {
    FieldDefinition field = fields.get(name);
    if (field == null || COMPONENTS.contains(name)) {
      throw broken(item, name, value, SAY.ruleAttributeOfSchema());
    }
    if (field.kind() != value.kind()) {
      throw broken(item, name, value, SAY.ruleKind(field.kind()));
    }
    if (value instanceof CategoryValue category
        && category.names().size() > 1
        && !field.multiValued()) {
      throw broken(item, name, value, SAY.ruleSingleName());
    }
  }

  private static VouchException broken(Item item, String field, Object value, String rule) {
    return new VouchException(
        ErrorCode.BAD_DATA, SAY.itemValueWrong(value, field, item.id(), rule));
  }
}
