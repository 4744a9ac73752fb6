package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.wiring.Application;
import io.vouch.agent.wiring.Settings;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The demo market in a directory, opened as the product opens it. */
final class SmallShop implements AutoCloseable {
  private final Application application;
  private final ChatService chat;

  private SmallShop(Settings settings) {
    this.application = Application.open(settings);
    this.chat = application.chat();
  }

  static SmallShop open(Path directory, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    Settings settings = new Settings(all).inDirectory(directory);
    fillWhereEmpty(settings);
    return new SmallShop(settings);
  }

  static SmallShop open(Path directory) {
    return open(directory, Map.of());
  }

  private static void fillWhereEmpty(Settings settings) {
    try (VouchStore store = JdbcVouchStore.open(settings.store())) {
      if (store.catalogue().count() == 0) {
        DemoMarket market = DemoMarket.standard();
        List<Item> items = new ArrayList<>();
        market.forEachItem(items::add);
        store.catalogue().upsert(market.schema(), items);
      }
    }
  }

  ChatAnswer say(String person, @Nullable ConversationId conversation, String message) {
    return say(person, conversation, message, event -> {});
  }

  ChatAnswer say(
      String person,
      @Nullable ConversationId conversation,
      String message,
      Consumer<ChatEvent> listener) {
    return chat.turn(
        new ChatRequest(new PersonId(person), conversation, message),
        application.budgets().start(),
        listener);
  }

  Application application() {
    return application;
  }

  @Override
  public void close() {
    application.close();
  }
}
