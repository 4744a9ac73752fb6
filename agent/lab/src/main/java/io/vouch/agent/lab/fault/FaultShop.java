package io.vouch.agent.lab.fault;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.session.EvaluationShop;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.Item;
import io.vouch.simulator.demo.DemoMarket;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product over the demo market in a store of its own, with a language model that misbehaves,
 * and with an expensive kettle whose texts give orders.
 */
public final class FaultShop implements AutoCloseable, FaultInjection.Talking {
  private final FaultyLanguage language;
  private final EvaluationShop shop;

  private FaultShop(Path directory, InstantSource clock) {
    DemoMarket market = DemoMarket.standard();
    this.language = new FaultyLanguage(clock);
    this.shop =
        new EvaluationShop(
            new EvaluationShop.Place(directory, clock), market.schema(), items(market), language);
  }

  /** Opens one in an empty directory. */
  public static FaultShop open(Path directory, InstantSource clock) {
    return new FaultShop(directory, clock);
  }

  private static List<Item> items(DemoMarket market) {
    List<Item> items = new ArrayList<>(market.items());
    Item kettle =
        items.stream().filter(item -> item.title().contains("Kettle")).findFirst().orElseThrow();
    items.add(
        new Item(
            new ItemId("hostile"),
            FaultCases.HOSTILE_TITLE,
            FaultCases.HOSTILE_TEXT,
            Money.ofMajor(new BigDecimal("499"), "EUR"),
            true,
            kettle.attributes()));
    return items;
  }

  @Override
  public ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model) {
    language.use(model);
    return shop.turn(request);
  }

  @Override
  public Item item(ItemId id) {
    return shop.item(id);
  }

  /** Every text that a model was sent. */
  List<String> prompted() {
    return language.prompted();
  }

  @Override
  public void close() {
    shop.close();
  }
}
