package io.vouch.agent.evaluation;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.chat.TurnBudget;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.EngineLoader;
import io.vouch.agent.engine.LazyEmbeddings;
import io.vouch.agent.engine.ModelFiles;
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
final class EvaluationShop implements AutoCloseable {
  private static final long TURN_MILLIS = 1_000;
  private static final int TURN_TOKENS = 50_000;

  private final InstantSource clock;
  private final VouchStore store;
  private final EngineHolder engines;
  private final ChatService chat;

  /** Where it is, and what time it is there. */
  record Place(Path directory, InstantSource clock) {}

  EvaluationShop(Place place, CatalogueSchema schema, List<Item> items, LanguageParts language) {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "%012d".formatted(count.incrementAndGet());
    this.clock = place.clock();
    this.store = JdbcVouchStore.open(StoreLocation.directory(place.directory()));
    store.catalogue().upsert(schema, items);
    ModelFiles models = new ModelFiles(place.directory().resolve("models"), new LazyEmbeddings());
    this.engines = new EngineHolder(new EngineLoader(store, models, ids, clock));
    this.chat = new ChatService(engines, store, language, ids);
  }

  /** The answer to a message, within a second. */
  ChatAnswer turn(ChatRequest request) {
    return chat.turn(request, new TurnBudget(clock, TURN_MILLIS, TURN_TOKENS), event -> {});
  }

  /** An item as the store has it. */
  Item item(ItemId id) {
    return store.catalogue().find(id).orElseThrow();
  }

  Catalogue catalogue() {
    return engines.current().catalogue();
  }

  VouchStore store() {
    return store;
  }

  @Override
  public void close() {
    engines.close();
    store.close();
  }
}
