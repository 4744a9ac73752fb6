package io.vouch.agent.lab.fault;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.Item;
import io.vouch.simulator.demo.DemoMarket;
import java.math.BigDecimal;
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

  private FaultShop(Workplace place) {
    DemoMarket market = DemoMarket.standard();
    this.language = new FaultyLanguage(place.clock());
    this.shop = new EvaluationShop(place, market.schema(), items(market), language);
  }

  /** Opens one in an empty directory. */
  public static FaultShop open(Workplace place) {
    return new FaultShop(place);
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
