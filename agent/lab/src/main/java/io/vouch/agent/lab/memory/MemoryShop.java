package io.vouch.agent.lab.memory;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.profile.Profile;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The product over a small shop in a store of its own, with a clock that moves a second per turn,
 * so that what it remembers can be measured and compared exactly.
 */
public final class MemoryShop implements AutoCloseable {
  private static final long TURN_MILLIS = 30_000;
  private static final int TURN_TOKENS = 50_000;
  private static final long START_MILLIS = 1_700_000_000_000L;

  private final AtomicLong nowMillis = new AtomicLong(START_MILLIS);
  private final InstantSource clock = () -> Instant.ofEpochMilli(nowMillis.get());
  private final Product product;
  private final ChatService chat;

  private MemoryShop(Path directory, LanguageParts language, List<Item> more) {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "m-" + count.incrementAndGet();
    Catalogue catalogue = SmallCatalogues.shop();
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory));
    store
        .catalogue()
        .upsert(
            catalogue.schema(),
            IntStream.range(0, catalogue.size()).mapToObj(catalogue::item).toList());
    store.catalogue().upsert(catalogue.schema(), more);
    this.product =
        Product.on(
            Foundation.plain(store, directory.resolve("models"), clock, ids).speaking(language));
    this.chat = product.chat();
  }

  /** Opens one in an empty directory, without a language model. */
  public static MemoryShop open(Path directory) {
    return new MemoryShop(directory, LanguageParts.withoutModel(), List.of());
  }

  /** Opens one with other language parts and further items. */
  public static MemoryShop open(Path directory, LanguageParts language, List<Item> more) {
    return new MemoryShop(directory, language, more);
  }

  /** Says something a second after what was said last. */
  ChatAnswer say(String person, @Nullable ConversationId conversation, String message) {
    pass(1_000);
    return chat.turn(
        new ChatRequest(new PersonId(person), conversation, message),
        new TurnBudget(clock, TURN_MILLIS, TURN_TOKENS),
        event -> {});
  }

  /** Lets time pass. */
  void pass(long millis) {
    nowMillis.addAndGet(millis);
  }

  /** What is remembered of a person. */
  Profile profile(String person) {
    return Profile.of(product.store().profiles().history(new PersonId(person)));
  }

  long nowMillis() {
    return nowMillis.get();
  }

  VouchStore store() {
    return product.store();
  }

  @Override
  public void close() {
    product.close();
  }
}
