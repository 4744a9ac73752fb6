package io.vouch.agent.lab.house;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.profile.Profile;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.memory.VouchStore;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.TrainedModels;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The product over given items in a store of its own, with given language parts and without trained
 * models, unless it is given some. Its ids are counted, so that the same messages in the same order
 * get the same answers. Thread-safe.
 */
public final class EvaluationShop implements AutoCloseable {
  private static final long TURN_MILLIS = 1_000;
  private static final int TURN_TOKENS = 50_000;

  private final TurnBudgets budgets;
  private final Product product;
  private final ChatService chat;

  public EvaluationShop(
      Workplace place, CatalogueSchema schema, List<Item> items, LanguageParts language) {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "%012d".formatted(count.incrementAndGet());
    this.budgets = new TurnBudgets(place.clock(), TURN_MILLIS, TURN_TOKENS);
    VouchStore store = place.stores().open(place.directory());
    store.catalogue().upsert(schema, items);
    this.product =
        Product.on(
            Foundation.plain(store, place.directory().resolve("models"), place.clock(), ids)
                .speaking(language));
    this.chat = product.chat();
  }

  /** Ranks with these models from now on. */
  public void use(TrainedModels trained) {
    product.training(List.of()).use(trained);
    product.engines().awaitComplete();
  }

  /** The answer to a message, within a second. */
  public ChatAnswer turn(ChatRequest request) {
    return chat.turn(request, budgets.start(), event -> {});
  }

  /** An item as the store has it. */
  public Item item(ItemId id) {
    return store().catalogue().find(id).orElseThrow();
  }

  /** What is remembered of a person now. */
  public List<ProfileEvent.Asserted> facts(PersonId person) {
    return Profile.of(store().profiles().history(person)).factsAt(product.clock().millis(), null);
  }

  /** What is sold. */
  public Catalogue catalogue() {
    return product.engines().current().catalogue();
  }

  public VouchStore store() {
    return product.store();
  }

  @Override
  public void close() {
    product.close();
  }
}
