package io.vouch.agent.understanding.tongues;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.messages.Language;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After a slate, "none" before a thing denies the thing; only "none of these" leaves out what is
 * shown.
 */
final class DeniedAfterSlateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GERMAN     | keine schwarzen                  | + without farbe schwarz",
        "GERMAN     | keine gestreiften                | avoid gestreiften",
        "GERMAN     | nichts mit Nieten                | avoid Nieten",
        "GERMAN     | keine Turnschuhe mit Nieten      | avoid Turnschuhe mit Nieten",
        "GERMAN     | ich mag keine Taschen mit Nieten | avoid Taschen mit Nieten",
        "FRENCH     | aucun noir                       | + without couleur noir",
        "FRENCH     | aucun rayé                       | avoid rayé",
        "FRENCH     | aucune basket avec rivets        | avoid basket avec rivets",
        "SPANISH    | ninguno negro                    | + without color negro",
        "SPANISH    | ninguno con remaches             | avoid remaches",
        "SPANISH    | sin zapatillas con remaches      | avoid zapatillas con remaches",
        "PORTUGUESE | nenhum preto                     | + without cor preto",
        "PORTUGUESE | nenhum com rebites               | avoid rebites",
        "ITALIAN    | nessuno nero                     | + without colore nero",
        "ITALIAN    | non mi piace nessuna rossa       | + without colore rosso",
        "ITALIAN    | nessuna borsa con borchie        | avoid borsa con borchie"
      })
  void thing_afterNone_isDenied(Language language, String message, String line) {
    assertThat(read(language, message)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GERMAN     | keine davon",
        "GERMAN     | nichts gefällt mir",
        "GERMAN     | keine von denen bitte",
        "FRENCH     | aucun de ceux-là",
        "SPANISH    | ninguno de estos",
        "SPANISH    | ninguno me gusta",
        "PORTUGUESE | nenhum destes",
        "ITALIAN    | nessuno di questi",
        "ITALIAN    | non mi piace nessuno"
      })
  void noneOfThese_leavesOutWhatIsShown(Language language, String message) {
    assertThat(read(language, message)).hasSize(3).allMatch(line -> line.startsWith("exclude "));
  }

  private static List<String> read(Language language, String message) {
    Scene scene = new TongueMarket(language).shop();
    var context = scene.says(message, true).in(language);
    var plan = Objects.requireNonNull(new CatalogueGrammar().read(context).plan());
    return new PlanLines(scene.vocabulary().catalogue()).of(new PlanCheck().check(plan, context));
  }
}
