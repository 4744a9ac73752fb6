package io.vouch.agent.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SlateTextTest {
  private static final Constraint KETTLES = OneOf.of("category", "Kettles");
  private static final Constraint CHEAP = NumberRange.below("price", 60);
  private static final Reason MENTIONS = new Reason("MATCHES_WORDS", null, "It mentions soft.");

  private static String opening(Slates slate) {
    return slate.text().lines().findFirst().orElseThrow();
  }

  @Test
  void conditionsOfThisTurn_areSaidWhole() {
    assertThat(opening(Slates.kettles().under(1, KETTLES, CHEAP)))
        .isEqualTo(
            "Here are kettles under €60."); // two are better rated or cheaper: nothing stands out
  }

  @Test
  void earlierConditions_areSaidBriefly() {
    Slates slate =
        Slates.kettles().inTurn(2).under(1, KETTLES, CHEAP).under(2, OneOf.of("colour", "red"));
    assertThat(opening(slate)).startsWith("I looked for kettles in red, still under €60,");
  }

  @Test
  void manyEarlierConditions_areSaidInOne() {
    Slates slate =
        Slates.kettles()
            .inTurn(4)
            .under(1, KETTLES, CHEAP, OneOf.of("brand", "Orion"), OneOf.of("audience", "men"))
            .under(2, new Not(OneOf.of("colour", "black")));
    assertThat(opening(slate)).isEqualTo("Here are kettles, still with all that you said before.");
  }

  @Test
  void wish_isSaidInThePersonsWordsAndNotAsAFact() {
    assertThat(opening(Slates.kettles().under(1, KETTLES).wishing("quiet", false, true)))
        .startsWith("Here are kettles, closest to \"quiet\" first.");
    assertThat(opening(Slates.kettles().wishing("quiet", false, true)))
        .startsWith("These come closest to \"quiet\".");
  }

  @Test
  void avoidedWish_isNamed() {
    assertThat(
            opening(
                Slates.kettles()
                    .under(1, KETTLES)
                    .wishing("quiet", false, true)
                    .wishing("flimsy", true, false)))
        .startsWith("Here are kettles, closest to \"quiet\" first and kept away from \"flimsy\".");
    assertThat(opening(Slates.kettles().wishing("flimsy", true, true)))
        .contains("kept away from \"flimsy\"")
        .contains("Some of them still mention \"flimsy\", though.");
  }

  @Test
  void wishBesideAnOrder_isWhatTheOrderLooksAtToo() {
    assertThat(
            opening(
                Slates.kettles()
                    .under(1, KETTLES)
                    .ordered("cheapest first")
                    .wishing("quiet", false, true)))
        .startsWith("Here are kettles, cheapest first, among what comes closest to \"quiet\".");
  }

  @Test
  void wishThatNoItemMentions_isSaid() {
    assertThat(opening(Slates.kettles().under(1, KETTLES).wishing("silent", false, false)))
        .contains("None of them mentions \"silent\".")
        .doesNotContain("closest");
  }

  @Test
  void wordsThatMeanNothingHere_areSaidBesideTheItems() {
    Heard heard =
        new Heard(List.of(), List.of("xyzzy"), List.of("I have nothing called \"Whiplahs\"."));
    assertThat(Slates.kettles().under(1, KETTLES).hearing(heard).text())
        .contains("I have nothing called \"Whiplahs\". I left \"xyzzy\" aside.")
        .contains("1. Orion Birch Kettle")
        .doesNotContainIgnoringCase("do not know")
        .doesNotContain("no category");
  }

  @Test
  void longWish_isQuotedShortened() {
    assertThat(
            opening(
                Slates.kettles().wishing("one two three four five six seven eight", false, true)))
        .startsWith("These come closest to \"one two three four five six …\".");
  }

  @Test
  void firstItem_standsOutByItsReasonWhichIsNotSaidAgain() {
    String text = Slates.kettles().under(1, KETTLES).because(MENTIONS).text();
    assertThat(text).contains("I would start with the first: it mentions soft.");
    assertThat(text.lines().filter(line -> line.contains("mentions soft"))).hasSize(1);
  }

  @Test
  void firstItem_standsOutByWhatItBeatsTheOthersIn() {
    Item cheap = Slates.kettles().items().get(1);
    Item dear = Slates.kettles().items().get(2);
    assertThat(opening(Slates.kettles().of(List.of(cheap, dear)).under(1, KETTLES)))
        .contains("I would start with the first: it is the cheapest and the best rated of these.");
    assertThat(opening(Slates.kettles().of(List.of(dear, cheap)).under(1, KETTLES)))
        .doesNotContain("start with");
  }

  @Test
  void generalFirstTurn_isAFriendlyLineWithAWayIn() {
    assertThat(opening(Slates.kettles().falling(Fallback.Code.NEW_PERSON)))
        .isEqualTo(
            "Hello! I do not know your taste yet, so here is what I would show anybody."
                + " Tell me what it is for, or a price.");
    assertThat(opening(Slates.kettles().asking("Which colour?"))).doesNotContain("Tell me");
  }

  @Test
  void wording_variesWithTheTurnAndNothingElse() {
    Slates slate = Slates.kettles().under(1, KETTLES);
    assertThat(slate.inTurn(4).text()).isEqualTo(slate.inTurn(4).text());
    assertThat(slate.inTurn(2).text()).isNotEqualTo(slate.inTurn(3).text());
  }

  @Test
  void further_saysHowManyAndOfWhat() {
    assertThat(opening(Slates.kettles().under(1, KETTLES, CHEAP).inTurn(2).goingOn()))
        .isEqualTo("Here are three more: kettles under €60.");
  }

  @Test
  void nothing_saysSoAndWhatWouldHelp() {
    RelaxationOffer one = new RelaxationOffer("if up to €70 is fine too", List.of(), 1, "x");
    RelaxationOffer two = new RelaxationOffer("if it need not be kettles", List.of(), 1200, null);
    Slates none = Slates.kettles().under(1, KETTLES, CHEAP);
    assertThat(none.relaxing(one).textOfNothing(false))
        .isEqualTo("I have no kettles under €60. If up to €70 is fine too, I have 1 more.");
    assertThat(none.relaxing(one, two).textOfNothing(false))
        .isEqualTo(
            "I have no kettles under €60. This would help:\n"
                + "- if up to €70 is fine too: 1 item\n"
                + "- if it need not be kettles: 1,200 items");
    assertThat(none.textOfNothing(true))
        .startsWith("You have seen all my kettles under €60. Tell me which of that matters least");
    assertThat(Slates.kettles().textOfNothing(true)).isEqualTo("You have seen all that I have.");
  }

  @Test
  void count_isSaidWithItsConditions() {
    Slates slate = Slates.kettles().under(1, KETTLES);
    assertThat(Slates.tell(slate.input(new Outcome.Counted(38, 1200))))
        .isEqualTo("I have 38 kettles.");
    assertThat(Slates.tell(slate.input(new Outcome.Counted(0, 1200))))
        .isEqualTo("I have no kettles.");
    assertThat(Slates.tell(Slates.kettles().input(new Outcome.Counted(1200, 1200))))
        .isEqualTo("I have 1,200 items in all.");
  }

  @Test
  void itemLine_saysAskedFactsFirstAndNoneThatTheTitleSays() {
    assertThat(Slates.kettles().under(1, KETTLES, OneOf.of("material", "steel")).text())
        .contains("\n1. Orion Birch Kettle · €34.50 · steel · rated 4.4 · red\n");
  }

  @Test
  void paidPlacement_isSaidByRoleWhateverTheFieldIsCalled() {
    Item plain = Slates.kettles().items().getFirst();
    Map<String, FieldValue> attributes = new TreeMap<>(plain.attributes());
    attributes.put("promoted", new FieldValue.FlagValue(true));
    Item paid = new Item(plain.id(), plain.title(), null, plain.price(), true, attributes);
    assertThat(Slates.kettles().of(List.of(paid)).text()).endsWith(" · red · steel · sponsored");
    attributes.put("promoted", new FieldValue.FlagValue(false));
    Item unpaid = new Item(plain.id(), plain.title(), null, plain.price(), true, attributes);
    assertThat(Slates.kettles().of(List.of(unpaid)).text()).doesNotContain("sponsored");
  }
}
