package io.vouch.agent.lab.talk;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.catalogue.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product over the demo market in a store of its own, without a language model and without
 * trained models: the users are new, so nothing is known of them anyway.
 *
 * <p>The clock stands still and ids are counted, so the same messages get the same answers.
 */
final class ShopChat implements ChatPort, AutoCloseable {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

  private final EvaluationShop shop;

  private ShopChat(EvaluationShop shop) {
    this.shop = shop;
  }

  /** Opens one in an empty directory. */
  static ShopChat open(Workplace place, DemoMarket market) {
    return new ShopChat(
        new EvaluationShop(
            place.at(CLOCK), market.schema(), market.items(), LanguageParts.withoutModel()));
  }

  /** What is sold. */
  Catalogue catalogue() {
    return shop.catalogue();
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
      ChatAnswer answer = shop.turn(new ChatRequest(person, conversation, message));
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
    shop.close();
  }
}
