package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.Taken.TakenWish;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said around items, and what is left unsaid, over whole turns on the demo market. */
final class BesideSlateTest {
  @TempDir private Path directory;
  private SmallShop shop;

  @BeforeEach
  void open() {
    shop = SmallShop.open(directory);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void hello_greetsOnce() {
    assertThat(shop.say("ada", null, "hello").text()).containsOnlyOnce("Hello");
  }

  @Test
  void agreement_isAnsweredWithoutItems_andTheConversationGoesOn() {
    ChatAnswer first = shop.say("ada", null, "kettles");
    ChatAnswer content = shop.say("ada", first.conversationId(), "that works for me");
    assertThat(content.act()).isEqualTo(AnsweredAct.SMALL_TALK);
    ChatAnswer next = shop.say("ada", first.conversationId(), "in red");
    assertThat(next.text()).contains("kettles").contains("in red");
  }

  @Test
  void avoidedWish_isQuotedWithoutItsNegation() {
    ChatAnswer answer = shop.say("ada", null, "water bottles, but not shiny ones");
    assertThat(answer.taken().wishes())
        .filteredOn(TakenWish::avoided)
        .extracting(TakenWish::words)
        .allMatch(words -> !words.contains("not"));
  }

  @Test
  void wordsInTheirOwnRight_areNotSaidToBeNoTitle() {
    ChatAnswer answer = shop.say("ada", null, "kettles, I like the handle");
    assertThat(answer.text()).doesNotContain("nothing called");
    assertThat(shop.say("ada", null, "something like Zworbly Deluxe").text())
        .contains("I have nothing called \"Zworbly Deluxe\".");
  }

  @Test
  void name_countsAsMentionedOnlyWhereAnItemHasAllOfIt() {
    ChatAnswer answer = shop.say("ada", null, "kettles designed by Steel Magnolia");
    assertThat(answer.taken().wishes()).isNotEmpty().noneMatch(TakenWish::found);
  }

  @Test
  void manyWordsLeftAside_areNotRecited() {
    ChatAnswer answer =
        shop.say(
            "ada",
            null,
            "kettles, frobnicate the zworbly, snarkle my gribbles, quaffle those wibbles");
    assertThat(answer.taken().notUnderstood()).hasSize(3);
    assertThat(answer.text())
        .contains("I left \"frobnicate the zworbly\" and \"snarkle my gribbles\" aside.");
  }

  @Test
  void wishesOfAnEarlierMessage_needNoWayIn() {
    ChatAnswer first = shop.say("ada", null, "something to brew coffee with");
    assertThat(shop.say("ada", first.conversationId(), "well").text()).doesNotContain("Tell me");
  }

  @Test
  void reason_ofALongWish_namesThreeWordsAtMost() {
    String text =
        shop.say("ada", null, "something to brew fresh hot coffee or green tea in the morning")
            .text();
    assertThat(text.lines().filter(line -> line.contains("mentions")))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line.replaceAll(".*[Ii]t mentions ([^.]*)\\..*", "$1").split(", | and "))
                .hasSizeLessThanOrEqualTo(3));
  }
}
