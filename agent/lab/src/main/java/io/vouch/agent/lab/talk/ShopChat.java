package io.vouch.agent.lab.talk;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.turn.ChatService;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The product over the demo market in a store of its own, without a language model and without
 * trained models: the users are new, so nothing is known of them anyway.
 *
 * <p>The clock stands still and ids are counted, so the same messages get the same answers.
 */
final class ShopChat implements ChatPort, AutoCloseable {
  private static final long TURN_MILLIS = 30_000;
  private static final int TURN_TOKENS = 50_000;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

  private final Product product;
  private final ChatService chat;

  private ShopChat(Path directory, DemoMarket market) {
    AtomicLong count = new AtomicLong();
    IdSource ids = () -> "simulated-" + count.incrementAndGet();
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory));
    List<Item> items = new ArrayList<>();
    market.forEachItem(items::add);
    store.catalogue().upsert(market.schema(), items);
    this.product = Product.on(Foundation.plain(store, directory.resolve("models"), CLOCK, ids));
    this.chat = product.chat();
  }

  /** Opens one in an empty directory. */
  static ShopChat open(Path directory, DemoMarket market) {
    return new ShopChat(directory, market);
  }

  /** What is sold. */
  Catalogue catalogue() {
    return product.engines().current().catalogue();
  }

  @Override
  public Conversation begin(String person) {
    return new Talk(new PersonId(person));
  }

  private final class Talk implements Conversation {
    private final PersonId person;
    private @Nullable ConversationId conversation;

    Talk(PersonId person) {
      this.person = person;
    }

    @Override
    public Reply say(String message) {
      ChatAnswer answer =
          chat.turn(
              new ChatRequest(person, conversation, message),
              new TurnBudget(CLOCK, TURN_MILLIS, TURN_TOKENS),
              event -> {});
      conversation = answer.conversationId();
      Recommendation slate = answer.recommendation();
      ChatAnswer.Question question = answer.question();
      return new Reply(
          answer.text(),
          slate == null ? List.of() : slate.items().stream().map(RecommendedItem::item).toList(),
          answer.act() == AnsweredAct.ASK,
          question == null ? List.of() : question.options());
    }
  }

  @Override
  public void close() {
    product.close();
  }
}
