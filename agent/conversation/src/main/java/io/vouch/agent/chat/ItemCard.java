package io.vouch.agent.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vouch.domain.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is shown: every text in it is the catalogue's own.
 *
 * @param price formatted with its currency, or null
 * @param facts other fields worth showing, label to value, in schema order
 * @param flags those of the facts that are so or not, by label; for who writes a text. Not part of
 *     the JSON of an answer, so that a stored one has none
 */
public record ItemCard(
    ItemId itemId,
    String title,
    @Nullable String price,
    boolean available,
    Map<String, String> facts,
    @JsonIgnore @Nullable Map<String, Boolean> flags) {
  public ItemCard {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    flags = flags == null ? Map.of() : Map.copyOf(flags);
  }

  /** An item none of whose facts is a flag. */
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
  public Map<String, Boolean> flags() {
    return flags == null ? Map.of() : flags;
  }
}
