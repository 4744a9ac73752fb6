package io.vouch.agent.understanding.tongues;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Forty messages in each language as its speakers type them, read over a market in that language.
 * One is right when all of its reading is: the language it is in, every condition and its polarity,
 * every wish and denied wish, the act, and nothing besides.
 *
 * <p>Half of them, the examination, were written before any language's words were looked at, and no
 * word may be put into a language for their sake.
 */
final class FiveLanguagesTest {
  private static final double LEAST_SHARE = 0.8;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"GERMAN", "FRENCH", "SPANISH", "PORTUGUESE", "ITALIAN"})
  void messages_ofALanguage_areReadRight(Language language) {
    for (String half : List.of("development", "exam")) {
      List<String> wrong = new ArrayList<>();
      int asked = score(language, half, wrong);
      double share = 1 - wrong.size() / (double) asked;
      System.out.printf(Locale.ROOT, "%s, %s: %.2f right%n", language.tag(), half, share);
      assertThat(share).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(LEAST_SHARE);
    }
  }

  private static int score(Language language, String half, List<String> wrong) {
    TongueMarket market = new TongueMarket(language);
    Set<String> free = market.freeWords().stream().map(Words::fold).collect(Collectors.toSet());
    Scene shop = market.shop();
    Scene films = market.films();
    List<String> lines =
        TongueMarket.text(half + "/" + language.tag() + ".txt").lines().skip(1).toList();
    for (String line : lines) {
      String[] cell = line.split(" \\| ?", 3);
      Scene scene = cell[0].equals("shop") || cell[0].equals("kettles") ? shop : films;
      boolean shown = cell[0].equals("kettles") || cell[0].equals("thrillers");
      List<String> read = read(scene, cell[1], shown, language);
      if (!AskedOf.of(cell[2]).isMetBy(read, free)) {
        wrong.add(line + "\n    read: " + String.join("; ", read));
      }
    }
    return lines.size();
  }

  /** Until a message tells, the shop's language is expected, later that of the conversation. */
  private static List<String> read(Scene scene, String message, boolean shown, Language language) {
    Language usual = shown ? language : scene.vocabulary().catalogueLanguage();
    Language found = LanguagePacks.detect(message, usual).language();
    PlanningContext context = scene.says(message, shown).in(found);
    Reading reading = new CatalogueGrammar().read(context);
    List<String> lines =
        new ArrayList<>(
            new PlanLines(scene.vocabulary().catalogue())
                .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context)));
    if (found != language) {
      lines.add("in " + found.tag());
    }
    return lines;
  }
}
