package io.vouch.agent.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was asked, an answer reads like speech. */
final class AnswerVoiceProperties {
  private static final String RAW =
      "at least|at most|and below|\\bis (true|false)\\b|_|\\bnull\\b|[{}]|Infinity|  |\\ban? or\\b";

  @Property(tries = 1_000)
  void anyConditions_answered_holdNoFieldSyntax(
      @ForAll("constraints") List<Constraint> constraints, @ForAll("turns") int turn) {
    Slates slate = Slates.kettles().inTurn(turn).under(1, constraints.toArray(Constraint[]::new));
    for (String text :
        List.of(
            slate.text(),
            slate.goingOn().text(),
            slate.textOfNothing(false),
            slate.textOfNothing(true))) {
      assertThat(text).doesNotContainPattern(RAW);
    }
  }

  @Property(tries = 500)
  void anyCondition_phrase_isNeverEmptyAndNeverLosesItsNegation(
      @ForAll("leaves") Constraint constraint) {
    ConditionPhrases phrases = new ConditionPhrases(Slates.SCHEMA);
    String said = phrases.of(constraint);
    assertThat(said).isNotBlank();
    assertThat(phrases.of(new Not(constraint))).isNotEqualTo(said);
    assertThat(phrases.of(new Not(new Not(constraint)))).isEqualTo(said);
  }

  @Provide
  Arbitrary<Integer> turns() {
    return Arbitraries.integers().between(1, 4);
  }

  @Provide
  Arbitrary<List<Constraint>> constraints() {
    Arbitrary<Constraint> leaf = leaves();
    Arbitrary<Constraint> negated = leaf.map(Not::new);
    Arbitrary<Constraint> all = leaf.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new);
    Arbitrary<Constraint> any = leaf.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new);
    return Arbitraries.oneOf(List.of(leaf, negated, all, any)).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<Constraint> leaves() {
    Arbitrary<String> numbers =
        Arbitraries.of("price", "year", "runtime", "weight", "rating", "battery_life", "players");
    Arbitrary<String> names =
        Arbitraries.of("category", "brand", "colour", "audience", "director", "material");
    Arbitrary<Constraint> range =
        Combinators.combine(
                numbers,
                Arbitraries.integers().between(0, 2100),
                Arbitraries.integers().between(0, 200),
                Arbitraries.integers().between(0, 5))
            .as(AnswerVoiceProperties::range);
    Arbitrary<List<String>> values =
        Arbitraries.of("Red", "Kettles", "Sci-Fi", "Orion")
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<Constraint> oneOf = Combinators.combine(names, values).as(OneOf::new);
    Arbitrary<Constraint> everyOf = Combinators.combine(names, values).as(EveryOf::new);
    Arbitrary<Constraint> flag =
        Combinators.combine(
                Arbitraries.of("waterproof", "available", "sponsored"), Arbitraries.of(true, false))
            .as(FlagIs::new);
    Arbitrary<Constraint> words =
        Arbitraries.just("title")
            .injectNull(0.5)
            .map(field -> new HasWords(field, List.of("wifi")));
    return Arbitraries.oneOf(List.of(range, oneOf, everyOf, flag, words));
  }

  private static Constraint range(String field, int min, int width, int shape) {
    return switch (shape) {
      case 0 -> NumberRange.atLeast(field, min);
      case 1 -> NumberRange.atMost(field, min);
      case 2 -> NumberRange.above(field, min);
      case 3 -> NumberRange.below(field, min);
      case 4 -> NumberRange.between(field, min, min + width);
      default -> new NumberRange(field, min, true, min + 10, false);
    };
  }
}
