package io.vouch.agent.lab.session;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.ConversationId;
import io.vouch.domain.EventId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The product as it ships, spoken to in whole turns, with its store and without a language model.
 *
 * <p>A person's past is their events: what is told counts as a click each, the rest only says that
 * the person knows the item. What was shown is refused in words. The clock stands still, so that
 * nothing depends on when it runs.
 */
final class ProductPolicy implements SessionPolicy, AutoCloseable {
  private static final long NOW_MILLIS = 1_700_000_000_000L;
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(NOW_MILLIS));

  /** A type without weight. */
  private static final EventType KNOWN = new EventType("known");

  private static final SessionWords WORDS = Messages.of(SessionWords.class, Language.ENGLISH);

  private final EvaluationShop shop;
  private final Set<PersonId> met = ConcurrentHashMap.newKeySet();
  private final AtomicInteger notUnderstood = new AtomicInteger();

  private ProductPolicy(EvaluationShop shop) {
    this.shop = shop;
  }

  /** Opens the product over the market in an empty place, with the models that are given. */
  static ProductPolicy open(SessionMarket market, SessionModels models, Workplace place) {
    Catalogue catalogue = market.catalogue();
    EvaluationShop shop =
        new EvaluationShop(
            place.at(CLOCK), catalogue.schema(), catalogue.items(), LanguageParts.withoutModel());
    shop.use(models.trained());
    return new ProductPolicy(shop);
  }

  @Override
  public String name() {
    return "vouch";
  }

  /** How many messages ended in a question so far. */
  int notUnderstood() {
    return notUnderstood.get();
  }

  @Override
  public Session begin(Opening opening) {
    return begin(
        new PersonId("person-" + opening.person()), opening.seen(), opening.history().length);
  }

  /**
   * A session with somebody, also one who was met before.
   *
   * @param seen item indexes that they know, oldest first
   * @param told how many of them, the newest, speak for the person's taste
   */
  Session begin(PersonId person, int[] seen, int told) {
    if (met.add(person)) {
      shop.store().events().append(past(person, seen, told));
    }
    return new Talk(person);
  }

  EvaluationShop shop() {
    return shop;
  }

  private List<Event> past(PersonId person, int[] seen, int told) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      events.add(
          new Event(
              new EventId(person.value() + "-" + i),
              i < seen.length - told ? KNOWN : EventType.CLICK,
              person,
              shop.catalogue().id(seen[i]),
              1,
              NOW_MILLIS - 1_000L * (seen.length - i),
              null,
              null));
    }
    return events;
  }

  private final class Talk implements Session {
    private final PersonId person;
    private @Nullable ConversationId conversation;
    private boolean shown;

    Talk(PersonId person) {
      this.person = person;
    }

    @Override
    public int[] answer(@Nullable Fact fact) {
      Recommendation slate = say(words(fact)).recommendation();
      if (slate == null) {
        return new int[0];
      }
      shown |= !slate.items().isEmpty();
      return slate.items().stream()
          .mapToInt(item -> shop.catalogue().indexOf(item.item()))
          .toArray();
    }

    private String words(@Nullable Fact fact) {
      if (fact == null) {
        return WORDS.more();
      }
      return shown ? WORDS.noneOfThese(fact.message()) : fact.message();
    }

    @Override
    public void chat(String message) {
      say(message);
    }

    private ChatAnswer say(String message) {
      ChatAnswer answer = shop.turn(new ChatRequest(person, conversation, message));
      conversation = answer.conversationId();
      notUnderstood.addAndGet(answer.act().equals("ask") ? 1 : 0);
      return answer;
    }
  }

  @Override
  public void close() {
    shop.close();
  }
}
