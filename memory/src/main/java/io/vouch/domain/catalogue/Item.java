package io.vouch.domain.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be recommended.
 *
 * @param id the catalogue's own name for it
 * @param title what people call it; non-blank
 * @param description a longer text, or null
 * @param price what it costs, or null where the catalogue has no price for it
 * @param available whether it can be had now
 * @param attributes the values of all other fields by field name; a missing key is a missing value
 */
public record Item(
    ItemId id,
    String title,
    @Nullable String description,
    @Nullable Money price,
    boolean available,
    Map<String, FieldValue> attributes) {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  public Item {
    if (title.isBlank()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.titleBlank(id));
    }
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** The value of a field, core fields included; empty where the item has none. */
  public Optional<FieldValue> value(String field) {
    return switch (field) {
      case CatalogueSchema.TITLE -> Optional.of(new FieldValue.TextValue(title));
      case CatalogueSchema.DESCRIPTION ->
          Optional.ofNullable(description).map(FieldValue.TextValue::new);
      case CatalogueSchema.PRICE ->
          Optional.ofNullable(price).map(p -> new FieldValue.NumberValue(p.majorAsDouble()));
      case CatalogueSchema.AVAILABLE -> Optional.of(new FieldValue.FlagValue(available));
      default -> Optional.ofNullable(attributes.get(field));
    };
  }
}
