package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.replay.ReplayReport;
import io.vouch.domain.ConversationId;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.training.TrainingListener;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations get items with data and without, and say which of the two it is. */
@Timeout(120)
final class RelationsTest {
  private static final String KETTLE = "kettles-amaro";
  private static final String GRINDER = "coffee-grinders-petrel";
  private static final String LAMP = "table-lamps-quarry";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the usual                        | I have no record of what you bought yet
          what did I buy last time?        | I have no record of what you bought yet
          order it again                   | I have no record of what you bought yet
          surprise me                      | A surprise, then
          a gift for my mum                | For "my mum" I left your own taste aside and picked things of
          it should be a gift              | For a gift I left your own taste aside
          what goes with the Hazelgrain Amaro Kettle? | I have no record yet of what goes with Hazelgrain Amaro
          an alternative to the Hazelgrain Amaro Kettle | Instead of Hazelgrain Amaro Kettle I would show you these
          """)
  void relation_withoutData_getsItemsAndSaysSo(String message, String said) {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, message);
      assertThat(items(answer)).hasSize(5);
      assertThat(answer.text()).startsWith(said);
      assertThat(answer.question()).isNull();
    }
  }

  @Test
  void again_purchases_areShownNewestFirstWithTheirDays() {
    try (SmallShop shop = SmallShop.open(directory)) {
      bought(shop, "ada", 1, KETTLE, KETTLE, LAMP);
      ChatAnswer answer = shop.say("ada", null, "what did I buy last time?");
      assertThat(items(answer).subList(0, 2)).containsExactly(LAMP, KETTLE);
      assertThat(items(answer)).hasSize(5).doesNotHaveDuplicates();
      assertThat(answer.text())
          .startsWith("You bought the first 2 before, the newest first; the others are what I")
          .contains("you bought it on 2026-03-03.")
          .contains("You bought it on 2026-03-02, 2 times in all.");
    }
  }

  @Test
  void usual_purchases_areShownMostFrequentFirst() {
    try (SmallShop shop = SmallShop.open(directory)) {
      bought(shop, "ada", 1, KETTLE, KETTLE, LAMP);
      assertThat(items(shop.say("ada", null, "my usual please")).subList(0, 2))
          .containsExactly(KETTLE, LAMP);
      assertThat(shop.say("ada", null, "my usual mugs").text())
          .startsWith(
              "Nothing that you had before is like that, so these are my picks. I kept to mugs.");
    }
  }

  @Test
  void goesWith_peopleWhoLikedBoth_areTheWitnesses() {
    try (SmallShop shop = SmallShop.open(directory)) {
      for (int i = 0; i < 8; i++) {
        bought(shop, "p" + i, 10 * i, KETTLE, GRINDER);
      }
      train(shop);
      ConversationId talk = shop.say("ada", null, "kettles under 70 euros").conversationId();
      ChatAnswer answer = shop.say("ada", talk, "what goes with the Hazelgrain Amaro Kettle?");
      assertThat(items(answer)).startsWith(GRINDER).doesNotContain(KETTLE).hasSize(5);
      assertThat(answer.constraints()).as("a kettle goes with no kettle").isEmpty();
      assertThat(answer.text())
          .contains("People who liked Hazelgrain Amaro Kettle also liked the first;");
    }
  }

  @Test
  void trending_whatManyBought_isFirstForWhoeverHasIt() {
    try (SmallShop shop = SmallShop.open(directory)) {
      for (int i = 0; i < 8; i++) {
        bought(shop, "p" + i, 10 * i, i < 5 ? LAMP : GRINDER);
      }
      train(shop);
      ChatAnswer answer = shop.say("p1", null, "bestsellers this week");
      assertThat(items(answer)).startsWith(LAMP, GRINDER);
      assertThat(answer.text()).startsWith("People here liked the first 2 most lately; the others");
      ChatAnswer kitchen =
          shop.say("p1", answer.conversationId(), "only kitchen things under 300 euros");
      assertThat(items(kitchen)).startsWith(GRINDER).doesNotContain(LAMP);
      assertThat(kitchen.text()).startsWith("People here liked the first most lately; the others");
    }
  }

  @Test
  void surprise_toldTwice_showsOthersOfDifferentKinds() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer first = shop.say("ada", null, "surprise me");
      ChatAnswer second = shop.say("ada", first.conversationId(), "surprise me again please");
      List<String> unasked = items(shop.say("bob", null, "show me something"));
      assertThat(items(second)).hasSize(5).doesNotContainAnyElementsOf(items(first));
      assertThat(items(first)).doesNotContainAnyElementsOf(unasked);
      Catalogue catalogue = shop.product().engines().current().catalogue();
      Set<Integer> kinds = new HashSet<>();
      for (String item : items(first)) {
        int index = catalogue.indexOf(new ItemId(item));
        for (int code : catalogue.categories("category").codesAt(index)) {
          assertThat(kinds.add(code)).as("%s is of a kind of its own", item).isTrue();
        }
      }
    }
  }

  @Test
  void gift_ownTaste_doesNotCountAndConditionsDo() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer before = shop.say("ada", null, "a gift for my dad");
      bought(shop, "ada", 1, items(before).getFirst(), LAMP);
      ChatAnswer after = shop.say("ada", null, "a gift for my dad");
      assertThat(items(after)).isEqualTo(items(before));
      ChatAnswer cheap = shop.say("ada", after.conversationId(), "under 30 euros please");
      assertThat(cheap.constraints()).hasSize(1);
      assertThat(cheap.text()).startsWith("For \"my dad\" I left your own taste aside.");
      ChatAnswer mugs = shop.say("ada", null, "the best mug as a gift for my boss");
      assertThat(mugs.constraints()).hasSize(1);
    }
  }

  @Test
  void insteadOf_anItemShown_bringsOthersOfItsKind() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer shown = shop.say("ada", null, "something for the kitchen");
      ChatAnswer other = shop.say("ada", shown.conversationId(), "something instead of the second");
      assertThat(items(other)).hasSize(5).doesNotContainAnyElementsOf(items(shown));
      Catalogue catalogue = shop.product().engines().current().catalogue();
      String kind = items(shown).get(1).replaceAll("-[^-]*$", "");
      assertThat(items(other).getFirst()).startsWith(kind);
      assertThat(other.text())
          .contains("Instead of " + title(catalogue, items(shown).get(1)) + " I would show you");
    }
  }

  @Test
  void relations_replayed_areTheSame() {
    try (SmallShop shop = SmallShop.open(directory)) {
      bought(shop, "ada", 1, KETTLE, LAMP);
      ConversationId talk = shop.say("ada", null, "the usual").conversationId();
      shop.say("ada", talk, "what goes with the second?");
      shop.say("ada", talk, "surprise me");
      shop.say("ada", talk, "a gift for my mum");
      shop.say("ada", talk, "show me more");
      ReplayReport report = shop.product().replaying().since(0, done -> {});
      assertThat(report.replays()).isEmpty();
      assertThat(report.identical()).isEqualTo(5);
    }
  }

  private static void train(SmallShop shop) {
    shop.product()
        .training(List.of())
        .trainOnEvents(TrainingOptions.standard(1), TrainingListener.SILENT);
  }

  /** One purchase a day. */
  private static void bought(SmallShop shop, String person, int firstDay, String... items) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      events.add(
          new Event(
              new EventId(person + firstDay + "-" + i),
              EventType.PURCHASE,
              new PersonId(person),
              new ItemId(items[i]),
              1,
              DAY.plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
              null,
              null));
    }
    shop.product().store().events().append(events);
  }

  private static List<String> items(ChatAnswer answer) {
    return Objects.requireNonNull(answer.recommendation()).items().stream()
        .map(RecommendedItem::item)
        .map(ItemId::value)
        .toList();
  }

  private static String title(Catalogue catalogue, String item) {
    return catalogue.title(catalogue.indexOf(new ItemId(item)));
  }
}
