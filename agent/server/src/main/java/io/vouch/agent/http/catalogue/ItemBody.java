package io.vouch.agent.http.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is sent and returned.
 *
 * @param attributes numbers, booleans, names or lists of names by field name; a field that the
 *     catalogue does not have yet is added with the kind that its first value shows
 */
@Schema(name = "Item")
public record ItemBody(
    @Schema(description = "Item.id") @Nullable String id,
    @Nullable String title,
    @Nullable String description,
    @Nullable Price price,
    @Schema(defaultValue = "true") @Nullable Boolean available,
    @Schema(description = "Item.attributes") @Nullable Map<String, JsonNode> attributes) {
  private static final ItemMessages SAY = Messages.of(ItemMessages.class);

  /** An amount in major units with its currency. */
  @Schema(name = "Price")
  public record Price(BigDecimal amount, String currency) {}

  static ItemBody of(Item item, ItemFields fields) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    item.attributes().forEach((name, value) -> attributes.put(name, fields.json(name, value)));
    Money price = item.price();
    return new ItemBody(
        item.id().value(),
        item.title(),
        item.description(),
        price == null ? null : new Price(price.major(), price.currency()),
        item.available(),
        attributes);
  }

  /**
   * The item that this body describes as a whole.
   *
   * @throws VouchException if it breaks a rule
   */
  Item item(ItemId itemId, ItemFields fields) {
    if (title == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.titleMissing(itemId));
    }
    Map<String, FieldValue> values = new TreeMap<>();
    if (attributes != null) {
      attributes.forEach(
          (name, value) -> fields.value(name, value).ifPresent(v -> values.put(name, v)));
    }
    return new Item(
        itemId, title, description, money(price), !Boolean.FALSE.equals(available), values);
  }

  static @Nullable Money money(@Nullable Price price) {
    return price == null ? null : Money.ofMajor(price.amount(), price.currency());
  }
}
