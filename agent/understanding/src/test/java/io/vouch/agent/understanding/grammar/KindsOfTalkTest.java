package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.messages.Language;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Talk in six languages, and requests that look like it. A scene is a small catalogue, with {@code
 * +} where a slate is shown and {@code !} where its second item was taken.
 */
final class KindsOfTalkTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/vouch/agent/understanding/talk.txt",
      delimiter = '|',
      quoteCharacter = '~')
  void message_ofAKind_isReadAsThat(String place, String language, String message, String asked) {
    PlanningContext context = context(place, message).in(language(language));
    String lines =
        String.join(
            "; ",
            new PlanLines(context.vocabulary().catalogue())
                .of(
                    new PlanCheck()
                        .check(
                            Objects.requireNonNull(new CatalogueGrammar().read(context).plan()),
                            context)));
    assertThat(lines).isEqualTo(asked.replace("~", ""));
  }

  private static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.locale().toLanguageTag().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static PlanningContext context(String place, String message) {
    Scene scene = place.startsWith("shop") ? Scene.SHOP : Scene.FILMS;
    return place.endsWith("!") ? scene.choosing(message) : scene.says(message, place.endsWith("+"));
  }
}
