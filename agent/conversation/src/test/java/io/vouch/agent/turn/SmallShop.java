package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.product.ModelParts;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The demo market in a directory, opened as the product opens it. */
public final class SmallShop implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Product product;
  private final ChatService chat;
  private final TurnBudgets budgets;

  private SmallShop(Foundation foundation, TurnBudgets budgets) {
    this.product = Product.on(foundation);
    this.chat = product.chat();
    this.budgets = budgets;
  }

  /** With a language model where the environment names one. */
  static SmallShop open(Path directory, Map<String, String> environment) {
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory));
    fillWhereEmpty(store);
    IdSource ids = () -> UUID.randomUUID().toString();
    Foundation plain = Foundation.plain(store, directory.resolve("models"), CLOCK, ids);
    ModelSettings settings = ModelSettings.from(environment);
    return settings == null
        ? new SmallShop(plain, TurnBudgets.usual(CLOCK))
        : new SmallShop(
            plain.speaking(new ModelParts(ChatModels.connect(settings), CLOCK, 0)),
            new TurnBudgets(CLOCK, settings.turnTimeout().toMillis(), settings.turnTokens()));
  }

  public static SmallShop open(Path directory) {
    return open(directory, Map.of());
  }

  private static void fillWhereEmpty(VouchStore store) {
    if (store.catalogue().count() == 0) {
      DemoMarket market = DemoMarket.standard();
      store.catalogue().upsert(market.schema(), market.items());
    }
  }

  public ChatAnswer say(String person, @Nullable ConversationId conversation, String message) {
    return say(person, conversation, message, event -> {});
  }

  ChatAnswer say(
      String person,
      @Nullable ConversationId conversation,
      String message,
      Consumer<ChatEvent> listener) {
    return chat.turn(
        new ChatRequest(new PersonId(person), conversation, message), budgets.start(), listener);
  }

  Product product() {
    return product;
  }

  @Override
  public void close() {
    product.close();
  }
}
