package io.vouch.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Leaf;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.domain.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class UnresolvedWordsTest {
  private static final Statement SHINY = leaf("colour", Operator.IS, "shiny");
  private static final Statement STURDY = leaf("material", Operator.HAS_WORDS, "sturdy");

  private static Statement leaf(String field, Operator operator, String... values) {
    return new Leaf(field, operator, List.of(values));
  }

  private static UnresolvedWords of(@Nullable String wish, @Nullable String avoid) {
    return new UnresolvedWords(
        new Plan(new Act.Recommend(), List.of(), List.of(), List.of(), wish, avoid, null, null));
  }

  private static UnresolvedWords adding(Statement statement) {
    UnresolvedWords words = of(null, null);
    words.add(new ConstraintChange.Add(statement));
    return words;
  }

  @Test
  void plan_withoutWords_hasNoWish() {
    assertThat(of(null, null).sought()).isNull();
    assertThat(of(null, null).avoided()).isNull();
    assertThat(of(" ", "\n").sought()).isNull();
    assertThat(of(" ", "\n").avoided()).isNull();
  }

  @Test
  void plansOwnWords_comeFirstAndStayApart() {
    UnresolvedWords words = of("light", "loud");
    words.add(new ConstraintChange.Add(SHINY));
    words.add(new ConstraintChange.Add(new Statement.Not(STURDY)));
    assertThat(phrases(words.sought())).containsExactly("light", "shiny");
    assertThat(phrases(words.avoided())).containsExactly("loud", "sturdy");
  }

  @Test
  void negation_turnsOverWithEachNot() {
    UnresolvedWords once = adding(new Statement.Not(SHINY));
    assertThat(once.avoided()).isEqualTo("shiny");
    assertThat(once.sought()).isNull();
    UnresolvedWords twice = adding(new Statement.Not(new Statement.Not(SHINY)));
    assertThat(twice.sought()).isEqualTo("shiny");
    assertThat(twice.avoided()).isNull();
  }

  @Test
  void negation_aroundSeveralParts_reachesEach() {
    Statement both = new Statement.Any(List.of(SHINY, new Statement.Not(STURDY)));
    UnresolvedWords words = adding(new Statement.Not(both));
    assertThat(words.avoided()).isEqualTo("shiny");
    assertThat(words.sought()).isEqualTo("sturdy");
    UnresolvedWords all = adding(new Statement.All(List.of(SHINY, STURDY)));
    assertThat(phrases(all.sought())).containsExactly("shiny", "sturdy");
  }

  @Test
  void numbers_makeNoWish() {
    for (Operator bound :
        List.of(
            Operator.AT_LEAST,
            Operator.AT_MOST,
            Operator.MORE_THAN,
            Operator.LESS_THAN,
            Operator.BETWEEN)) {
      assertThat(adding(leaf("price", bound, "5", "6")).sought()).as("%s", bound).isNull();
    }
  }

  @Test
  void takingBack_makesNoWish() {
    UnresolvedWords words = of(null, null);
    words.add(new ConstraintChange.RetractField("shiny"));
    words.add(new ConstraintChange.RetractValue("shiny"));
    words.add(new ConstraintChange.GoBackBefore("shiny"));
    words.add(new ConstraintChange.UndoLast());
    words.add(new ConstraintChange.Clear());
    assertThat(words.sought()).isNull();
    assertThat(words.avoided()).isNull();
  }

  @Test
  void titles_areWordsAndIdsRanksAndTheFocusAreNone() {
    UnresolvedWords words = of(null, null);
    words.add(new ConstraintChange.Exclude(new ItemReference.ByTitle("Zworbly 9")));
    words.add(new ItemReference.ByTitle("Quux"), false);
    words.add(new ItemReference.ById(new ItemId("s01")), false);
    words.add(new ItemReference.ByRank(2), false);
    words.add(new ItemReference.InFocus(), true);
    assertThat(words.avoided()).isEqualTo("Zworbly 9");
    assertThat(words.sought()).isEqualTo("Quux");
  }

  @Test
  void acts_onUnknownItems_areWishesForTheirTitles() {
    UnresolvedWords words = of(null, null);
    words.add(new Act.Explain(new ItemReference.ByTitle("one")));
    words.add(new Act.LookUp(new ItemReference.ByTitle("two"), null));
    words.add(
        new Act.Compare(List.of(new ItemReference.ByTitle("three"), new ItemReference.ByRank(1))));
    words.add(new Act.Count());
    words.add(new Act.ShowProfile());
    assertThat(phrases(words.sought())).containsExactly("one", "two", "three");
    assertThat(words.avoided()).isNull();
  }

  @Test
  void nesting_beyondWhatTheCheckReads_isPassedOver() {
    Statement deep = SHINY;
    for (int i = 0; i < 100_000; i++) {
      deep = new Statement.Not(deep);
    }
    assertThat(adding(deep).sought()).isNull();
    assertThat(adding(new Statement.All(List.of(deep, STURDY))).sought()).isEqualTo("sturdy");
  }

  private static List<String> phrases(@Nullable String words) {
    return words == null ? List.of() : words.lines().toList();
  }
}
