package io.vouch.agent.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is shown: every text in it is the catalogue's own.
 *
 * @param price formatted with its currency, or null
 * @param facts other fields worth showing, label to value, in schema order
 * @param values what the facts and the price say, by field name; for who writes a text. Not part of
 *     the JSON of an answer, so that a stored one has none
 */
public record ItemCard(
    ItemId itemId,
    String title,
    @Nullable String price,
    boolean available,
    Map<String, String> facts,
    @JsonIgnore @Nullable Map<String, FieldValue> values) {
  public ItemCard {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  /** An item of whose facts only the words are known. */
  public ItemCard(
      ItemId itemId,
      String title,
      @Nullable String price,
      boolean available,
      Map<String, String> facts) {
    this(itemId, title, price, available, facts, Map.of());
  }

  @Override
  @JsonIgnore
  public Map<String, FieldValue> values() {
    return values == null ? Map.of() : values;
  }
}
