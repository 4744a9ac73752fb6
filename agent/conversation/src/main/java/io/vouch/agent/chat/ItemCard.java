package io.vouch.agent.chat;

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
 * @param flags those of the facts that are so or not, by label
 */
public record ItemCard(
    ItemId itemId,
    String title,
    @Nullable String price,
    boolean available,
    Map<String, String> facts,
    Map<String, Boolean> flags) {
  public ItemCard {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    flags = Map.copyOf(flags);
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
}
