package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.SecondPack;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is its files: the same rules read other words, in their inflections. */
final class SecondLanguageTest {
  private static final LanguagePack GERMAN = SecondPack.german();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ich suche einen roten Turnschuh unter 1.080 Euro ~ colour IS red; category IS Sneakers;"
            + " price LESS_THAN 1080 euro",
        "rote Turnschuhe bitte, ohne Acme ~ colour IS red; category IS Sneakers; NOT brand IS Acme",
        "keine roten, unter 2,5 kg ~ NOT colour IS red; weight LESS_THAN 2.5 kg",
        "Laptops unter zwei Stunden ~ category IS Laptops; battery_life LESS_THAN 2 h",
        "etwas billigeres ~ price LESS"
      })
  void plan_messageOfTheSecondLanguage_isItsPlan(String message, String plan) {
    Reading reading =
        new CatalogueGrammar()
            .read(
                new PlanningContext(
                    message, Scene.SHOP.vocabulary().in(GERMAN), ConversationView.empty()));
    assertThat(reading.openWords()).isEmpty();
    assertThat(said(Objects.requireNonNull(reading.plan()))).isEqualTo(plan);
  }

  private static String said(Plan plan) {
    Stream<String> changes =
        plan.changes().stream()
            .map(change -> ((ConstraintChange.Add) change).statement())
            .map(SecondLanguageTest::said);
    Stream<String> critiques =
        plan.critiques().stream().map(critique -> critique.field() + " " + critique.direction());
    return Stream.concat(changes, critiques).collect(Collectors.joining("; "));
  }

  private static String said(Statement statement) {
    return switch (statement) {
      case Statement.Leaf leaf ->
          leaf.field() + " " + leaf.operator() + " " + String.join(",", leaf.values());
      case Statement.Not(Statement inner) -> "NOT " + said(inner);
      case Statement.All all -> all.toString();
      case Statement.Any any -> any.toString();
    };
  }
}
