package io.vouch.agent.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.tools.bundle.Voucher;
import io.vouch.tools.bundle.Voucher.Discount;
import io.vouch.tools.bundle.Voucher.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeveralProductsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a jacket with hood and pockets",
        "a jacket with a hood and a belt",
        "black and white shoes",
        "a black and white shirt",
        "headphones for running and cycling",
        "shoes for men and women",
        "shoes for both men and women",
        "a bag with a zip and a strap from one shop",
        "a game that is fun and easy to play together",
        "a tea set, light and easy to carry, from one shop",
        "I need a laptop and it should be light and have a good screen",
        "I want a jacket. Also, it should be waterproof.",
        "I want a jacket. It should also have pockets and a hood.",
        "find me a jacket: 1) waterproof 2) light 3) under 50",
        "First, it must be cheap. Second, it should be blue.",
        "a lamp with a shade, a dimmer and a price below 40",
        "something for my mum and dad",
        "not too heavy and also waterproof",
        "a romantic comedy and a thriller",
        "a body lotion for all ages and skin types",
        "one of the best films and another like it?",
        "a kettle under 40 from one shop",
        "the first one",
        "toys from a store with a garden",
        "we are a group of six and want a party game, our budget is 20",
        "my old laptop died, I need a new one that can handle video editing",
        "not a book, I would like a film about war",
        "I like the first one, show me some others like that",
        "no, find another song",
        "both pavement and dirt",
        "is there a bigger battery? Also one that works on gravel",
        "it should be stable in corners as well as wheels that last",
        "I want a jacket. I need something warm. My budget is 60.",
        "hi",
        ""
      })
  void oneProduct_isNeverSplit(String message) {
    assertThat(found(message)).as(message).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a shower curtain and a bath mat together under 300, from one shop"
            + " | shower curtain / bath mat",
        "a backpack and running shoes under 150 together | backpack / running shoes",
        "red sneakers plus a jacket for at most 200 euros in total | red sneakers / jacket",
        "phone plus headphones, 700 euros max in total | phone / headphones",
        "a kettle, a mug and a blender, 120 altogether | kettle / mug / blender",
        "First, a tent for two people. Second, a sleeping bag. Lastly, a gas stove."
            + " | tent for two people / sleeping bag / gas stove",
        "first a kettle, then a toaster, and finally a mixer for under 200 in total"
            + " | kettle / toaster / mixer",
        "I need: 1) a blue kettle 2) two mugs with handles 3) a tray"
            + " | blue kettle / two mugs with handles / tray",
        "find a shop that sells (1) a rake; (2) a spade, and (3) a hose | rake / spade / hose",
        "- a red mug\n- a blue plate\n- a bowl with a lid | red mug / blue plate / bowl with a lid",
        "I want a kettle with a lid. Also I'm looking for a toaster with four slots."
            + " | kettle with a lid / toaster with four slots",
        "I'd like a kettle and also a toaster | kettle / toaster",
        "both a desk and a chair | desk / chair",
        "a tent for two, a lamp, and a stove that folds from the same seller"
            + " | tent for two / lamp / stove that folds",
        "one tent for two, another for four people, and a stove together under 500 dollars"
            + " | tent for two / four people / stove",
        "The shop should have a red kettle and a glass teapot | red kettle / glass teapot",
        "I have 300 to spend on a monitor, a keyboard and a mouse | monitor / keyboard / mouse",
        "a shop that offers mugs with handles, plates with a rim, and bowls for soup"
            + " | mugs with handles / plates with a rim / bowls for soup"
      })
  void severalProducts_areTakenApart(String row) {
    String[] cells = row.split(" \\| ");
    assertThat(found(cells[0]).orElseThrow().things())
        .extracting(Several.Thing::said)
        .containsExactly(cells[1].split(" / "));
  }

  @Test
  void detailsInLaterSentences_goToTheirPart() {
    Several several =
        in("both a vest and a shirt. For the vest: size XL. The shirt should be red, under 20.");
    assertThat(several.things())
        .extracting(Several.Thing::text)
        .containsExactly("a vest, size XL", "a shirt, should be red, under 20");
  }

  @Test
  void whatHoldsForAll_isCommon() {
    Several several = in("a mug and a plate together. Both should be blue.");
    assertThat(several.things()).hasSize(2);
    assertThat(several.common()).containsExactly("Both should be blue");
    assertThat(in("a mug and a plate, under 20 each").common()).containsExactly("under 20");
    assertThat(in("two phone cases: one in red, another in blue leather").common())
        .containsExactly("two phone cases");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a mug and a plate together under 30 | 30 below",
        "a mug and a plate for no more than 30 euros in total | 30 euros most",
        "a mug and a plate, 120 altogether | 120 most",
        "My budget is only 60. Both a mug and a plate | 60 most",
        "both a mug and a plate, I can spend up to $60 | 60 $ most",
        "a mug and a plate from one shop under 45 euros | 45 euros below"
      })
  void budget_isOfTheSum(String row) {
    String[] cells = row.split(" \\| ");
    Several.Limit budget = in(cells[0]).budget();
    assertThat(budget).isNotNull();
    assertThat(budget.amount() + (budget.isBelow() ? " below" : " most")).isEqualTo(cells[1]);
  }

  @Test
  void priceOfOnePart_isNoBudget() {
    Several several = in("First, a tent under 80. Second, a stove above 20. From one shop.");
    assertThat(several.budget()).isNull();
    assertThat(several.isOneShop()).isTrue();
    assertThat(several.things().getFirst().text()).isEqualTo("a tent under 80");
  }

  @Test
  void voucher_ofAPercentage_hasCapThresholdAndScope() {
    assertVoucher(
        "a lamp and a rug, I have a 20% off voucher up to 50 valid above 100",
        voucher("100", false, new Discount.Percentage(number("20"), number("50")), Scope.ALL));
    assertVoucher(
        "a kettle\nI have a coupon: 12.5 percent off, capped at 5, minimum spend 40,"
            + " only for products of one shop.",
        voucher("40", true, new Discount.Percentage(number("12.5"), number("5")), Scope.SAME_SHOP));
  }

  @Test
  void voucher_ofAnAmount_mayComeAfterTheBudget() {
    Several several =
        in(
            "A kettle and a mug.\nMy budget is 60, but I have a voucher with these rules:\n"
                + "1. It applies to all products.\n2. It is valid when the total exceeds 50.\n"
                + "3. It gives a fixed discount of 15.");
    assertThat(several.things()).extracting(Several.Thing::said).containsExactly("kettle", "mug");
    assertThat(several.budget()).isEqualTo(new Several.Limit("60", false));
    assertThat(several.voucher())
        .isEqualTo(voucher("50", false, new Discount.Fixed(number("15")), Scope.ALL));
    assertVoucher(
        "a mug with a voucher: save 10 when I spend 50",
        voucher("50", true, new Discount.Fixed(number("10")), Scope.ALL));
  }

  @Test
  void voucherWithoutADiscount_isNoVoucher() {
    assertThat(found("a kettle, I have a voucher")).isEmpty();
    assertThat(found("a kettle with a 120% off voucher")).isEmpty();
  }

  @Test
  void words_ofEveryGroup_areInTheFile() {
    assertThat(Arrays.stream(WordGroup.values()))
        .allSatisfy(group ->
            assertThat(SeveralWords.of(LanguagePacks.english()).isKnown(group))
                .as(group.key())
                .isTrue());
  }

  private static void assertVoucher(String message, Voucher expected) {
    assertThat(in(message).voucher()).isEqualTo(expected);
  }

  private static Several in(String message) {
    return found(message).orElseThrow();
  }

  private static Voucher voucher(String threshold, boolean at, Discount discount, Scope scope) {
    return new Voucher(number(threshold), at, discount, scope);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static Optional<Several> found(String message) {
    LanguagePack pack = LanguagePacks.english();
    return SeveralProducts.in(message, Lexer.cut(message, pack), pack);
  }
}
