package io.vouch.agent.mcp;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.ItemCards;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as the catalogue has it.
 *
 * @param facts further fields in words, label to value
 * @param catalogueVersion the version that says so
 */
record ProductView(
    String itemId,
    String title,
    @Nullable String description,
    @Nullable Price price,
    boolean available,
    Map<String, String> facts,
    long catalogueVersion) {

  /** An amount in major units. */
  record Price(BigDecimal amount, String currency) {
    static @Nullable Price of(@Nullable Money money) {
      return money == null ? null : new Price(money.major(), money.currency());
    }
  }

  static ProductView of(Catalogue catalogue, ItemId id) {
    Item item = catalogue.item(catalogue.indexOf(id));
    ItemCard card = new ItemCards(catalogue.schema()).of(item);
    return new ProductView(
        id.value(),
        item.title(),
        item.description(),
        Price.of(item.price()),
        item.available(),
        card.facts(),
        catalogue.version().sequence());
  }
}
