package io.vouch.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Leaf;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.domain.ItemId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Wrong, careless and hostile plans, whoever wrote them: a doubt each, said beside what runs, and
 * never a condition that was not said.
 */
final class PlanCheckTest {
  private final PlanCheck check = new PlanCheck();

  private static Leaf leaf(String field, Operator operator, String... values) {
    return new Leaf(field, operator, List.of(values));
  }

  private static Plan adding(Statement... statements) {
    List<ConstraintChange> changes =
        List.of(statements).stream().<ConstraintChange>map(ConstraintChange.Add::new).toList();
    return new Plan(new Act.Recommend(), changes, List.of(), List.of(), null, null, null);
  }

  private static Plan changing(ConstraintChange change) {
    return new Plan(new Act.Recommend(), List.of(change), List.of(), List.of(), null, null, null);
  }

  private List<String> lines(Scene scene, Plan plan) {
    return new PlanLines(scene.vocabulary().catalogue())
        .of(check.check(plan, scene.says("", true)));
  }

  /** The only doubt of a plan of which no condition is left. */
  private Doubt doubt(Scene scene, Plan plan) {
    CheckedReading reading = check.check(plan, scene.says("", false));
    assertThat(reading.doubts()).hasSize(1);
    CheckedPlan left = Objects.requireNonNull(reading.plan(), "a doubt stops no plan");
    assertThat(left.act()).isEqualTo(new Act.Recommend());
    assertThat(left.changes()).isEmpty();
    assertThat(left.presumed()).isEmpty();
    return reading.doubts().getFirst();
  }

  @Test
  void field_unknown_isNeverReplacedByTheNearest() {
    Doubt doubt = doubt(Scene.SHOP, adding(leaf("publisher", Operator.IS, "Acme")));
    assertThat(doubt.kind()).isEqualTo(Doubt.Kind.UNKNOWN_FIELD);
    assertThat(doubt.said()).isEqualTo("publisher");
    assertThat(doubt.options()).hasSizeLessThanOrEqualTo(Doubt.MAX_OPTIONS).isNotEmpty();
    assertThat(doubt(Scene.SHOP, adding(leaf("prise", Operator.LESS_THAN, "5"))).options())
        .startsWith("price");
  }

  @Test
  void name_unknown_offersTheNearest() {
    assertThat(doubt(Scene.FILMS, adding(leaf("genre", Operator.IS, "Thriler"))).options())
        .startsWith("Thriller");
    assertThat(doubt(Scene.SHOP, adding(leaf("category", Operator.IS, "shoes"))).options())
        .contains("Running shoes");
    assertThat(doubt(Scene.FILMS, adding(leaf("actor", Operator.IS, "Fincher"))).options())
        .doesNotContain("David Fincher");
  }

  @Test
  void name_unknown_isAWishInItsOwnWordsAndAvoidedWhereNegated() {
    Leaf thriler = leaf("genre", Operator.IS, "Thriler");
    assertThat(lines(Scene.FILMS, adding(thriler)))
        .containsExactly("doubt MISSPELT Thriler", "wish Thriler Thriller");
    assertThat(lines(Scene.FILMS, adding(new Statement.Not(thriler))))
        .containsExactly("avoid Thriler Thriller", "doubt MISSPELT Thriler");
    assertThat(lines(Scene.FILMS, adding(new Statement.Not(new Statement.Not(thriler)))))
        .containsExactly("doubt MISSPELT Thriler", "wish Thriler Thriller");
  }

  @Test
  void name_unknownBesideOneThatIsKnown_leavesTheOtherACondition() {
    assertThat(
            lines(
                Scene.FILMS,
                adding(
                    leaf("genre", Operator.IS, "Thriler"),
                    leaf("year", Operator.AT_LEAST, "2000"))))
        .containsExactly("+ year 2000 or later", "doubt MISSPELT Thriler", "wish Thriler Thriller");
  }

  @Test
  void opinion_onAnUnknownName_isTheOnlyPlanThatWaits() {
    Plan remember = Plan.of(new Act.Remember(List.of(Opinion.of(true, "brand", "Zworbly"))));
    CheckedReading reading = check.check(remember, Scene.SHOP.says("I love Zworbly", false));
    assertThat(reading.plan()).isNull();
    assertThat(reading.doubts()).isNotEmpty();
  }

  @Test
  void name_upToCaseAccentsHyphenAndNumber_isTheCataloguesOwn() {
    assertThat(lines(Scene.FILMS, adding(leaf("genre", Operator.IS, "THRILLERS"))))
        .containsExactly("+ genre is Thriller");
    assertThat(lines(Scene.FILMS, adding(leaf("genre", Operator.IS, "scifi"))))
        .containsExactly("+ genre is Sci-Fi");
    assertThat(lines(Scene.FILMS, adding(leaf("genre", Operator.IS, "science fiction"))))
        .containsExactly("+ genre is Sci-Fi");
  }

  @Test
  void number_inAnotherUnitOfTheDimension_isConverted() {
    assertThat(lines(Scene.SHOP, adding(leaf("weight", Operator.AT_MOST, "900 g"))))
        .containsExactly("+ weight at most 0.9 kg");
    assertThat(lines(Scene.FILMS, adding(leaf("runtime", Operator.LESS_THAN, "2 h"))))
        .containsExactly("+ runtime below 120 min");
  }

  @Test
  void number_inAnotherCurrencyOrDimension_isADoubt() {
    assertThat(doubt(Scene.SHOP, adding(leaf("price", Operator.LESS_THAN, "$50"))).kind())
        .isEqualTo(Doubt.Kind.WRONG_UNIT);
    assertThat(doubt(Scene.SHOP, adding(leaf("price", Operator.LESS_THAN, "50 kg"))).kind())
        .isEqualTo(Doubt.Kind.WRONG_UNIT);
  }

  @Test
  void number_thatDoesNotFitItsField_makesNoWish() {
    assertThat(lines(Scene.SHOP, adding(leaf("price", Operator.LESS_THAN, "$50"))))
        .containsExactly("doubt WRONG_UNIT $50");
  }

  @Test
  void number_thatIsNone_isADoubt() {
    for (String said :
        List.of("cheap", "NaN", "Infinity", "1e999", "", "--5", "50; DROP TABLE item", "0x10")) {
      assertThat(doubt(Scene.SHOP, adding(leaf("price", Operator.LESS_THAN, said))).kind())
          .as(said)
          .isIn(Doubt.Kind.BAD_NUMBER, Doubt.Kind.WRONG_UNIT);
    }
  }

  @Test
  void operator_thatDoesNotGoWithTheField_isADoubt() {
    List<Leaf> leaves =
        List.of(
            leaf("brand", Operator.LESS_THAN, "Acme"),
            leaf("price", Operator.HAS_WORDS, "cheap"),
            leaf("price", Operator.BETWEEN, "5"),
            leaf("waterproof", Operator.HAS_ALL, "true"),
            leaf("title", Operator.IS, "Acme"),
            leaf("brand", Operator.IS),
            leaf("*", Operator.IS, "wifi"));
    leaves.forEach(leaf ->
        assertThat(doubt(Scene.SHOP, adding(leaf)).kind())
            .as("%s", leaf)
            .isEqualTo(Doubt.Kind.WRONG_OPERATOR));
  }

  @Test
  void statements_thatNoItemCanSatisfyTogether_areADoubt() {
    Leaf over = leaf("price", Operator.MORE_THAN, "50");
    Leaf under = leaf("price", Operator.LESS_THAN, "30");
    assertThat(doubt(Scene.SHOP, adding(over, under)).kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(doubt(Scene.SHOP, adding(leaf("price", Operator.BETWEEN, "40", "20"))).kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
    Leaf red = leaf("colour", Operator.IS, "red");
    assertThat(doubt(Scene.SHOP, adding(red, new Statement.Not(red))).kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(doubt(Scene.SHOP, adding(red, leaf("colour", Operator.IS, "blue"))).kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
  }

  @Test
  void statement_nestedWithoutEnd_isADoubt() {
    Statement deep = leaf("colour", Operator.IS, "red");
    for (int i = 0; i < 100; i++) {
      deep = new Statement.Not(deep);
    }
    assertThat(doubt(Scene.SHOP, adding(deep)).kind()).isEqualTo(Doubt.Kind.TOO_LARGE);
  }

  @Test
  void statement_nestedThousandsOfTimes_isADoubtAndNoCrash() {
    Statement deep = leaf("brand", Operator.IS, "Zworbly");
    for (int i = 0; i < 100_000; i++) {
      deep = new Statement.Not(deep);
    }
    assertThat(doubt(Scene.SHOP, adding(deep)).kind()).isEqualTo(Doubt.Kind.TOO_LARGE);
  }

  @Test
  void words_thatNoItemHas_areADoubt() {
    assertThat(doubt(Scene.SHOP, adding(leaf("*", Operator.HAS_WORDS, "bluetooth"))).kind())
        .isEqualTo(Doubt.Kind.UNKNOWN_VALUE);
    assertThat(lines(Scene.SHOP, adding(leaf("*", Operator.HAS_WORDS, "wifi"))))
        .containsExactly("+ with the word wifi");
  }

  @Test
  void title_unknown_offersTheNearestAndIsAWish() {
    assertThat(doubt(Scene.FILMS, liking("Blade Walker", true)).kind())
        .isEqualTo(Doubt.Kind.UNKNOWN_TITLE);
    assertThat(doubt(Scene.FILMS, liking("Blade Walker", true)).options())
        .startsWith("Blade Runner (1982)");
    assertThat(lines(Scene.FILMS, liking("Blade Walker", true)))
        .containsExactly("doubt UNKNOWN_TITLE Blade Walker", "wish Blade Walker");
    assertThat(lines(Scene.FILMS, liking("Blade Walker", false)))
        .containsExactly("avoid Blade Walker", "doubt UNKNOWN_TITLE Blade Walker");
  }

  @Test
  void title_slip_isTakenForTheOneItem() {
    assertThat(lines(Scene.FILMS, liking("Blade Runer", true)))
        .containsExactly("doubt MISSPELT_TITLE Blade Runer", "like Blade Runner (1982)");
    assertThat(lines(Scene.FILMS, liking("Blade Runer", false)))
        .containsExactly("doubt MISSPELT_TITLE Blade Runer", "unlike Blade Runner (1982)");
  }

  @Test
  void title_slip_shutsNothingOut() {
    ItemReference slip = new ItemReference.ByTitle("Blade Runer");
    assertThat(lines(Scene.FILMS, changing(new ConstraintChange.Exclude(slip))))
        .containsExactly("avoid Blade Runer", "doubt UNKNOWN_TITLE Blade Runer");
  }

  @Test
  void title_ofSeveralItems_meansAllAsAnAnchorAndIsADoubtWhereOneIsAskedAbout() {
    assertThat(lines(Scene.FILMS, liking("star wars", true)))
        .hasSize(2)
        .allMatch(line -> line.startsWith("like Star Wars"));
    Plan about = Plan.of(new Act.Explain(new ItemReference.ByTitle("star wars")));
    assertThat(doubt(Scene.FILMS, about).kind()).isEqualTo(Doubt.Kind.AMBIGUOUS_TITLE);
    assertThat(doubt(Scene.FILMS, about).options()).hasSize(2);
    assertThat(lines(Scene.FILMS, about))
        .containsExactly("doubt AMBIGUOUS_TITLE star wars", "wish star wars");
  }

  @Test
  void id_invented_isADoubt() {
    Plan plan = Plan.of(new Act.Explain(new ItemReference.ById(new ItemId("f99"))));
    assertThat(doubt(Scene.FILMS, plan).kind()).isEqualTo(Doubt.Kind.UNKNOWN_TITLE);
  }

  @Test
  void rankAndFocus_beforeAnythingWasShown_areDoubts() {
    assertThat(doubt(Scene.SHOP, Plan.of(new Act.Explain(new ItemReference.ByRank(2)))).kind())
        .isEqualTo(Doubt.Kind.NO_SUCH_RANK);
    assertThat(doubt(Scene.SHOP, Plan.of(new Act.Explain(new ItemReference.InFocus()))).kind())
        .isEqualTo(Doubt.Kind.NOTHING_IN_FOCUS);
  }

  @Test
  void critique_ofAnItemWithoutTheValue_isADoubt() {
    Critique longer =
        new Critique(
            "battery_life", Critique.Direction.MORE, new ItemReference.ByTitle("Bolt Sprint"));
    Plan plan =
        new Plan(new Act.Recommend(), List.of(), List.of(), List.of(longer), null, null, null);
    assertThat(doubt(Scene.SHOP, plan).kind()).isEqualTo(Doubt.Kind.NOTHING_TO_COMPARE);
  }

  @Test
  void retraction_ofWhatWasNeverSaid_offersWhatIsActive() {
    CheckedReading reading =
        check.check(changing(new ConstraintChange.RetractValue("blue")), Scene.SHOP.says("", true));
    assertThat(Objects.requireNonNull(reading.plan()).changes()).isEmpty();
    Doubt doubt = reading.doubts().getFirst();
    assertThat(doubt.kind()).isEqualTo(Doubt.Kind.NOTHING_TO_RETRACT);
    assertThat(doubt.options()).containsExactly("price below 100 EUR", "colour is red");
  }

  @Test
  void compare_ofOneItemTwice_isADoubt() {
    Act same =
        new Act.Compare(
            List.of(new ItemReference.ByTitle("Heat"), new ItemReference.ByTitle("heat (1995)")));
    assertThat(doubt(Scene.FILMS, Plan.of(same)).kind()).isEqualTo(Doubt.Kind.NOTHING_TO_COMPARE);
  }

  @Test
  void limit_outOfRange_isADoubt() {
    for (int limit : List.of(0, -1, 101, Integer.MAX_VALUE)) {
      Plan plan = new Plan(new Act.Recommend(), List.of(), List.of(), List.of(), null, null, limit);
      assertThat(doubt(Scene.SHOP, plan).kind()).isEqualTo(Doubt.Kind.BAD_NUMBER);
      assertThat(lines(Scene.SHOP, plan)).containsExactly("doubt BAD_NUMBER " + limit);
    }
  }

  private static Plan liking(String title, boolean like) {
    Plan.Anchor anchor = new Plan.Anchor(new ItemReference.ByTitle(title), like);
    return new Plan(new Act.Recommend(), List.of(), List.of(anchor), List.of(), null, null, null);
  }
}
