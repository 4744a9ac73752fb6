package io.vouch.agent.lab.memory;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.profile.Profile;
import io.vouch.memory.VouchStore;
import io.vouch.tools.catalogue.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The product over a small shop in a store of its own, with a clock that moves a second per turn,
 * so that what it remembers can be measured and compared exactly.
 */
public final class MemoryShop implements AutoCloseable {
  private static final long START_MILLIS = 1_700_000_000_000L;

  private final AtomicLong nowMillis = new AtomicLong(START_MILLIS);
  private final EvaluationShop shop;

  private MemoryShop(Workplace place, LanguageParts language, List<Item> more) {
    Catalogue catalogue = SmallCatalogues.shop();
    List<Item> items = new ArrayList<>(catalogue.items());
    items.addAll(more);
    InstantSource clock = () -> Instant.ofEpochMilli(nowMillis.get());
    this.shop = new EvaluationShop(place.at(clock), catalogue.schema(), items, language);
  }

  /** Opens one in an empty directory, without a language model. */
  public static MemoryShop open(Workplace place) {
    return new MemoryShop(place, LanguageParts.withoutModel(), List.of());
  }

  /** Opens one with other language parts and further items. */
  public static MemoryShop open(Workplace place, LanguageParts language, List<Item> more) {
    return new MemoryShop(place, language, more);
  }

  /** Says something a second after what was said last. */
  ChatAnswer say(String person, @Nullable ConversationId conversation, String message) {
    pass(1_000);
    return shop.turn(new ChatRequest(new PersonId(person), conversation, message));
  }

  /** Lets time pass. */
  void pass(long millis) {
    nowMillis.addAndGet(millis);
  }

  /** What is remembered of a person. */
  Profile profile(String person) {
    return Profile.of(shop.store().profiles().history(new PersonId(person)));
  }

  long nowMillis() {
    return nowMillis.get();
  }

  VouchStore store() {
    return shop.store();
  }

  @Override
  public void close() {
    shop.close();
  }
}
