package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.domain.recommendation.Recommendation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that ask for several things, from the words to the answer. */
final class SeveralThingsTest {
  @TempDir private Path directory;

  @Test
  void budgetAndOneSeller_areBothKept() {
    ChatAnswer answer =
        bazaar("a shower curtain and a bath mat together under 60, from one seller");
    assertThat(answer.act()).isEqualTo(AnsweredAct.BUNDLE);
    assertThat(ids(answer)).containsExactly("c2", "m2");
    assertThat(answer.text()).contains("€45.50", "all from Bert", "Shower curtain:", "Bath mat:");
  }

  @Test
  void alternatives_keepToTheSameTerms() {
    ChatAnswer answer = bazaar("a shower curtain and a bath mat together under 300");
    assertThat(ids(answer)).contains("c1", "c2", "c3", "m1", "m2").hasSize(6);
    answer =
        bazaar("a long shower curtain and a bath mat from the same seller, under 120 in total");
    assertThat(answer.text()).contains("from Bert");
    assertThat(ids(answer)).containsExactly("c3", "c2", "m2");
  }

  @Test
  void voucher_makesADearCombinationPossible() {
    ChatAnswer answer =
        bazaar(
            "A blue shower curtain and a soft bath mat. My budget is 60, but I have a voucher:"
                + " 15 off above 65, only for products of one shop.");
    assertThat(ids(answer)).startsWith("c1").contains("m1");
    assertThat(answer.text())
        .contains("€70.00 together", "takes off €15.00", "€55.00 to pay", "€5.00 of your budget");
  }

  @Test
  void voucherBelowItsThreshold_isSaidNotToCount() {
    ChatAnswer answer =
        bazaar("a paper lantern and a scarf, I have a 20% off voucher valid above 100");
    assertThat(ids(answer)).startsWith("l1").contains("s1");
    assertThat(answer.text()).contains("The voucher is not valid for that sum.");
  }

  @Test
  void nothingWithinTheBudget_saysTheLeastSumAndShowsItemsAnyway() {
    ChatAnswer answer =
        bazaar("a shower curtain and a bath mat together under 20, from one seller");
    assertThat(answer.text()).contains("the cheapest combination costs €45.50", "without that");
    assertThat(ids(answer)).isNotEmpty();
  }

  @Test
  void nobodySellsAll_isSaidAndTheBestOfEachShown() {
    ChatAnswer answer = bazaar("a paper lantern and a soft bath mat from the same seller");
    assertThat(answer.text()).contains("No seller has something for all of them");
    assertThat(ids(answer)).startsWith("l1").contains("m1");
  }

  @Test
  void noSellersInTheCatalogue_isSaid() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer =
          shop.say("ada", null, "a backpack and hiking boots under 250 together from one shop");
      assertThat(answer.text()).contains("I do not know who sells an item");
      assertThat(ids(answer)).hasSize(6);
    }
  }

  @Test
  void noPricesInTheCatalogue_isSaid() {
    try (SmallShop shop = SmallShop.open(Bazaar.in(directory, false))) {
      ChatAnswer answer = shop.say("ada", null, "a lantern and a bath mat together under 40");
      assertThat(answer.text()).contains("I do not know any prices");
      assertThat(ids(answer)).startsWith("l1");
    }
  }

  @Test
  void everyItem_hasACertificateOfItsOwnPart() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "a backpack and hiking boots under 250 together");
      Recommendation slate = Objects.requireNonNull(answer.recommendation());
      assertThat(slate.items())
          .filteredOn(item -> item.rank() <= 3)
          .allSatisfy(item ->
              assertThat(item.certificate().proofs().toString()).contains("names=[Backpacks]"));
    }
  }

  private ChatAnswer bazaar(String message) {
    try (SmallShop shop = SmallShop.open(Bazaar.in(directory, true))) {
      return shop.say("ada", null, message);
    }
  }

  private static List<String> ids(ChatAnswer answer) {
    return Objects.requireNonNull(answer.recommendation()).items().stream()
        .map(item -> item.item().value())
        .toList();
  }
}
