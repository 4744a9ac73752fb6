package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.ItemId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers say of a list that they were shown, over the demo market. */
final class FollowUpsChatTest {
  @TempDir private static Path directory;

  private SmallShop shop;

  @BeforeEach
  void open() {
    shop = SmallShop.open(directory);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private ChatAnswer after(ChatAnswer before, String message) {
    return shop.say("ada", before.conversationId(), message);
  }

  private static List<ItemId> items(ChatAnswer answer) {
    return answer.cards().stream().map(ItemCard::itemId).toList();
  }

  @Test
  void hello_greetsOnce() {
    String text = shop.say("ada", null, "hello").text();
    assertThat(text.split("Hello", -1)).hasSize(2);
    assertThat(text).startsWith("Hello! ");
  }

  @Test
  void questionAboutAnItem_quotesItsTextOrSaysThatItDoesNotSay() {
    ChatAnswer kettles = shop.say("ada", null, "I need a kettle");
    String title = kettles.cards().getFirst().title();
    assertThat(after(kettles, "what is it about?").text())
        .startsWith(title + ": its description says: \"");
    assertThat(after(kettles, "is it any good for camping in the snow?").text())
        .isEqualTo(title + ": its description does not say.");
    assertThat(after(kettles, "does it come in blue").text()).startsWith(title + ": colour ");
    assertThat(after(kettles, "who makes it?").text()).startsWith(title + ": brand ");
    assertThat(items(after(kettles, "is the second one dishwasher safe")))
        .containsExactly(kettles.cards().get(1).itemId());
  }

  @Test
  void itemText_thatMentionsWhatIsAsked_isQuoted() {
    ChatAnswer coats = shop.say("ada", null, "a winter coat that reaches above the knee");
    assertThat(after(coats, "does the first one reach above the knee?").text())
        .contains("its description says: \"");
  }

  @Test
  void it_beforeAnythingIsShown_getsItemsAndAShortWord() {
    ChatAnswer answer = shop.say("ada", null, "does it have GPS?");
    assertThat(items(answer)).isNotEmpty();
    assertThat(answer.text()).contains("I have not shown you anything yet");
  }

  @Test
  void refusalAndComplaint_bringOtherItemsAndAnApologyWhereItIsDue() {
    ChatAnswer first = shop.say("ada", null, "kettles");
    ChatAnswer second = after(first, "no");
    assertThat(items(second)).isNotEmpty().doesNotContainAnyElementsOf(items(first));
    assertThat(second.text()).doesNotContain("sorry");
    ChatAnswer third = after(second, "that's not what I asked!");
    assertThat(third.text()).startsWith("I am sorry, that was not it.");
    assertThat(items(third))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(items(first))
        .doesNotContainAnyElementsOf(items(second));
  }

  @Test
  void noToTheQuestionBelowASlate_bringsOtherItems() {
    ChatAnswer asked = shop.say("ada", null, "something to drink tea from");
    assertThat(asked.question()).isNotNull();
    for (String no : List.of("no", "neither", "none of them")) {
      ChatAnswer other = after(asked, no);
      assertThat(items(other)).as(no).isNotEmpty().doesNotContainAnyElementsOf(items(asked));
      asked = other;
    }
  }

  @Test
  void correction_leavesTheItemsAndTheLikenessBehind() {
    ChatAnswer first = shop.say("ada", null, "mugs");
    ChatAnswer liked = after(first, "like the second one but cheaper");
    assertThat(liked.text()).contains("closest to");
    ChatAnswer corrected = after(liked, "no, a coffee grinder, not a mug");
    assertThat(items(corrected)).isNotEmpty().doesNotContainAnyElementsOf(items(liked));
    assertThat(corrected.text()).contains("coffee grinders").doesNotContain("closest to");
  }

  @Test
  void choice_isTakenAndTold() {
    ChatAnswer kettles = shop.say("ada", null, "kettles");
    ChatAnswer chosen = after(kettles, "Yes, I want this one");
    assertThat(chosen.act()).isEqualTo(AnsweredAct.LOOK_UP);
    assertThat(chosen.text()).startsWith("Good choice.");
    assertThat(items(chosen)).containsExactly(kettles.cards().getFirst().itemId());
    assertThat(items(after(kettles, "I'll take the third")))
        .containsExactly(kettles.cards().get(2).itemId());
  }

  @Test
  void betweenTheFirstTwo_theOneThatCameFirstIsNamed() {
    ChatAnswer kettles = shop.say("ada", null, "kettles");
    ChatAnswer compared = after(kettles, "between the first two, which one would you take?");
    assertThat(compared.act()).isEqualTo(AnsweredAct.COMPARE);
    assertThat(compared.text())
        .startsWith("Of these I would take " + kettles.cards().getFirst().title());
  }

  @Test
  void comparisonBeyondAnEarlierBound_replacesIt() {
    ChatAnswer first = shop.say("ada", null, "kettles from 2017");
    ChatAnswer newer = after(first, "the first one but newer");
    assertThat(items(newer)).isNotEmpty();
  }

  @Test
  void dislikedItem_isNotShownAgain() {
    ChatAnswer first = shop.say("ada", null, "kettles");
    ChatAnswer answer = after(first, "I don't like the first one");
    assertThat(answer.text()).startsWith("Noted");
    assertThat(items(answer)).isNotEmpty().doesNotContain(first.cards().getFirst().itemId());
  }

  @Test
  void followUps_inGerman_areAnsweredInGerman() {
    ChatAnswer first = shop.say("ada", null, "Ich suche einen Wasserkocher");
    assertThat(after(first, "Worum geht es beim zweiten?").text())
        .contains("In der Beschreibung steht: „");
    ChatAnswer others = after(first, "das ist nicht das, was ich suche");
    assertThat(others.text()).startsWith("Tut mir leid");
    assertThat(items(others)).doesNotContainAnyElementsOf(items(first));
    assertThat(after(first, "ich nehme den ersten").text()).startsWith("Gute Wahl.");
  }
}
