package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Or" joins the names of one field; a name of another field before them stands beside them. */
final class AlternativesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leather, red or blue     | + colour is red or blue",
        "by Acme, red or blue     | + colour is red or blue",
        "a bag, black or white    | + colour is black or white"
      })
  void or_joins_whatItStandsBetween(String message, String line) {
    assertThat(read(message)).contains(line);
  }

  private static List<String> read(String message) {
    PlanningContext context = Scene.SHOP.says(message, false);
    return new PlanLines(Scene.SHOP.vocabulary().catalogue())
        .of(
            new PlanCheck()
                .check(
                    Objects.requireNonNull(new CatalogueGrammar().read(context).plan()), context));
  }
}
