package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Impression;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChatServiceTest {
  @TempDir private Path directory;

  @Test
  void restart_conversationGoesOnWhereItStood() {
    ConversationId conversation;
    List<ItemId> before;
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer first = shop.say("ada", null, "kettles under 60 euros");
      conversation = first.conversationId();
      before = items(first);
    }
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer more = shop.say("ada", conversation, "show me more");
      assertThat(more.number()).isEqualTo(2);
      assertThat(more.constraints()).hasSize(2);
      assertThat(items(more)).isNotEmpty().doesNotContainAnyElementsOf(before);
    }
  }

  @Test
  void restart_pendingQuestionIsStillAnswered() {
    ConversationId conversation;
    String option;
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer asked = shop.say("ada", null, "something to drink tea from");
      option = Objects.requireNonNull(asked.question()).options().getFirst();
      assertThat(asked.constraints()).isEmpty();
      conversation = asked.conversationId();
    }
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer settled = shop.say("ada", conversation, option);
      assertThat(settled.act()).isEqualTo(AnsweredAct.RECOMMEND);
      assertThat(settled.constraints()).hasSize(1);
      assertThat(settled.constraints().getFirst().constraint().toString()).contains(option);
      assertThat(items(settled)).isNotEmpty();
    }
  }

  @Test
  void misspeltTitle_isTakenForTheOneItemAndItIsSaid() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "something like Tarnwik Birch Kettle");
      assertThat(answer.act()).isEqualTo(AnsweredAct.RECOMMEND);
      assertThat(answer.constraints()).isEmpty();
      assertThat(answer.cards())
          .isNotEmpty()
          .noneMatch(card -> card.title().equals("Tarnwick Birch Kettle"));
      assertThat(answer.text())
          .contains("I took \"Tarnwik Birch Kettle\" for Tarnwick Birch Kettle.");
    }
  }

  @Test
  void unknownWords_leaveTheConditionsStandingAndAreSaid() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "zworbly kettles under 60 euros, frobnicated");
      ChatAnswer plain = shop.say("bob", null, "kettles under 60 euros");
      assertThat(answer.constraints())
          .extracting(ChatAnswer.ActiveConstraint::constraint)
          .containsExactlyElementsOf(
              plain.constraints().stream().map(ChatAnswer.ActiveConstraint::constraint).toList());
      assertThat(Objects.requireNonNull(answer.recommendation()).candidateCount())
          .isEqualTo(Objects.requireNonNull(plain.recommendation()).candidateCount());
      assertThat(items(answer)).hasSameSizeAs(items(plain));
      assertThat(answer.taken().wishes()).isEmpty();
      assertThat(answer.taken().notUnderstood())
          .extracting(span -> span.in("zworbly kettles under 60 euros, frobnicated"))
          .containsExactly("zworbly", "frobnicated");
      assertThat(answer.text()).contains("I left \"zworbly\" and \"frobnicated\" aside.");
    }
  }

  @Test
  void foreignCurrency_isLeftAsideAndSaidAndTheRestStands() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "kettles under 60 dollars");
      assertThat(answer.constraints())
          .extracting(ChatAnswer.ActiveConstraint::text)
          .containsExactly("category is Kettles");
      assertThat(items(answer)).isNotEmpty();
      assertThat(answer.text()).contains("I left \"60 dollars\" aside: the price here is in EUR.");
    }
  }

  @Test
  void bundle_everyCertificateProvesTheSharedBudgetAndEachSwapStaysWithinIt() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "a backpack and hiking boots under 250 together");
      assertThat(answer.act()).isEqualTo(AnsweredAct.BUNDLE);
      List<RecommendedItem> items = Objects.requireNonNull(answer.recommendation()).items();
      assertThat(items).hasSize(6);
      assertThat(items)
          .allSatisfy(
              item -> assertThat(item.certificate().proofs().toString()).contains("max=250.0"));
    }
  }

  @Test
  void yesBesideItems_isOfTheFirst_andNoneBringsOthers() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer asked = shop.say("ada", null, "something to drink tea from");
      ChatAnswer again = shop.say("ada", asked.conversationId(), "yes");
      assertThat(again.question()).isNull();
      assertThat(again.cards().stream().map(ItemCard::itemId))
          .containsExactly(items(asked).getFirst());
      ChatAnswer others = shop.say("ada", asked.conversationId(), "none of these");
      assertThat(items(others)).isNotEmpty().doesNotContainAnyElementsOf(items(asked));
    }
  }

  @Test
  void superlative_showsOneItemForThatMessageOnly() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer cheapest = shop.say("ada", null, "the cheapest kettle");
      assertThat(items(cheapest)).hasSize(1);
      ChatAnswer next = shop.say("ada", cheapest.conversationId(), "kettles over 20 euros");
      assertThat(items(next)).hasSizeGreaterThan(1);
    }
  }

  @Test
  void why_afterARequestedOrder_saysThatTheOrderDecided() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer sorted = shop.say("ada", null, "kettles, most expensive first");
      ChatAnswer why = shop.say("ada", sorted.conversationId(), "why the first one?");
      assertThat(why.text()).contains("The order you asked for decides").doesNotContain("00000");
    }
  }

  @Test
  void pointingBeforeAnythingWasShown_getsItemsAndIsSaidWithoutEmptyQuotes() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "why this one?");
      assertThat(answer.act()).isEqualTo(AnsweredAct.RECOMMEND);
      assertThat(items(answer)).isNotEmpty();
      assertThat(answer.text())
          .contains("I have not shown you anything yet")
          .doesNotContain("\"\"");
    }
  }

  @Test
  void secondMessage_whileTheFirstIsAnswered_isRefused() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId conversation = shop.say("ada", null, "kettles").conversationId();
      List<ErrorCode> refused = new ArrayList<>();
      shop.say(
          "ada",
          conversation,
          "show me more",
          event -> {
            if (event instanceof ChatEvent.TurnStarted) {
              try {
                shop.say("ada", conversation, "greenest first");
              } catch (VouchException e) {
                refused.add(e.code());
              }
            }
          });
      assertThat(refused).containsExactly(ErrorCode.CONFLICT);
      assertThat(shop.say("ada", conversation, "greenest first").number()).isEqualTo(3);
    }
  }

  @Test
  void foreignConversation_isNotFound() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId conversation = shop.say("ada", null, "kettles").conversationId();
      assertThatThrownBy(() -> shop.say("bob", conversation, "show me more"))
          .isInstanceOfSatisfying(
              VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
  }

  @Test
  void events_comeInOrderAndTheirTextIsTheAnswers() {
    try (SmallShop shop = SmallShop.open(directory)) {
      List<ChatEvent> events = new ArrayList<>();
      ChatAnswer answer = shop.say("ada", null, "kettles", events::add);
      assertThat(events.getFirst()).isInstanceOf(ChatEvent.TurnStarted.class);
      assertThat(events.get(1)).isInstanceOf(ChatEvent.ItemsReady.class);
      assertThat(events.getLast()).isEqualTo(new ChatEvent.TurnCompleted(answer));
      StringBuilder text = new StringBuilder();
      for (ChatEvent event : events) {
        if (event instanceof ChatEvent.TextDelta(String piece)) {
          text.append(piece);
        }
      }
      assertThat(text.toString()).isEqualTo(answer.text());
    }
  }

  @Test
  void shownItems_areLoggedWithRankAndPropensity() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "kettles");
      List<Impression> logged =
          shop.product().store().events().impressions(new PersonId("ada"), 10);
      assertThat(logged)
          .extracting(Impression::item)
          .containsExactlyInAnyOrderElementsOf(items(answer));
      assertThat(logged).allMatch(impression -> impression.propensity() == 1);
    }
  }

  @Test
  void newTopic_dropsEarlierConditionsAndSaysSo() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId conversation =
          shop.say("ada", null, "wireless headphones under 150 euros").conversationId();
      ChatAnswer kettles = shop.say("ada", conversation, "kettles under 60 euros");
      assertThat(kettles.text()).startsWith("That is another topic");
      assertThat(kettles.constraints()).hasSize(2);
      assertThat(items(kettles)).isNotEmpty();
    }
  }

  @Test
  void sameTopic_keepsEarlierConditions() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId conversation =
          shop.say("ada", null, "kettles under 60 euros").conversationId();
      ChatAnswer answer = shop.say("ada", conversation, "from Tarnwick");
      assertThat(answer.constraints()).hasSize(3);
    }
  }

  @Test
  void nothingFits_offersExactlyWhatDroppingFrees() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "kettles under 3 euros");
      assertThat(answer.relaxations()).isNotEmpty();
      for (ChatAnswer.RelaxationOffer offer : answer.relaxations()) {
        if (offer.text().startsWith("if you drop")) {
          var rest =
              answer.constraints().stream()
                  .map(ChatAnswer.ActiveConstraint::constraint)
                  .filter(constraint -> !offer.constraints().contains(constraint))
                  .toList();
          assertThat(shop.product().engines().current().index().count(rest))
              .isEqualTo(offer.itemsFreed());
        }
      }
    }
  }

  private static List<ItemId> items(ChatAnswer answer) {
    Recommendation slate = Objects.requireNonNull(answer.recommendation());
    return slate.items().stream().map(RecommendedItem::item).toList();
  }
}
