package io.vouch.agent.lab.session;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The product over given items in a store of its own, untrained, with given language parts. */
public final class EvaluationShop implements AutoCloseable {
  private static final long TURN_MILLIS = 1_000;
  private static final int TURN_TOKENS = 50_000;

  private final InstantSource clock;
  private final Product product;
  private final ChatService chat;

  /** Where it is, and what time it is there. */
  public record Place(Path directory, InstantSource clock) {}

  public EvaluationShop(
      Place place, CatalogueSchema schema, List<Item> items, LanguageParts language) {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "%012d".formatted(count.incrementAndGet());
    this.clock = place.clock();
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(place.directory()));
    store.catalogue().upsert(schema, items);
    this.product =
        Product.on(
            Foundation.plain(store, place.directory().resolve("models"), clock, ids)
                .speaking(language));
    this.chat = product.chat();
  }

  /** The answer to a message, within a second. */
  public ChatAnswer turn(ChatRequest request) {
    return chat.turn(request, new TurnBudget(clock, TURN_MILLIS, TURN_TOKENS), event -> {});
  }

  /** An item as the store has it. */
  public Item item(ItemId id) {
    return product.store().catalogue().find(id).orElseThrow();
  }

  Catalogue catalogue() {
    return product.engines().current().catalogue();
  }

  VouchStore store() {
    return product.store();
  }

  @Override
  public void close() {
    product.close();
  }
}
