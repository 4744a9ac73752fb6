package io.vouch.acceptance.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.messages.InPseudoLanguage;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.report.ScenarioTable;
import io.vouch.simulator.report.Transcripts;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.scenario.Scenario;
import io.vouch.simulator.scenario.ScenarioRunner;
import io.vouch.simulator.scenario.Scenarios;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever speaks the pseudo language says nothing in plain English: no sentence is left in code.
 */
@ExtendWith(InPseudoLanguage.class)
final class PseudoLanguageTest {
  private static final RunOptions SMALL = new RunOptions(40, 5, 8, 1, 5, true);
  private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{2,}[,.;:]?\\s+[A-Za-z]{2,}");

  @Test
  void scenarioTable_isSaidByBundles() {
    Scenario scenario = Scenarios.named("instructions");

    String table =
        ScenarioTable.of(new ScenarioRunner(ChoiceModels.all().getFirst()).run(scenario, SMALL, 2));

    assertThat(table).contains("⟦Ðö ûšéŕš ŵĥö åŕé ĥéåŕð");
    assertThat(plainEnglishIn(table)).isFalse();
  }

  @Test
  void transcripts_areSaidByBundles() {
    Scenario scenario = Scenarios.named("instructions");
    Simulation market =
        new Simulation(
            World.of(scenario.parameters(), Population.EVERYBODY, SMALL.seed()),
            ChoiceModels.all().getFirst());

    String transcripts =
        String.join(
            "\n",
            Transcripts.of(market, scenario.casting().cast(market, SMALL).baseline(), SMALL)
                .stream()
                .flatMap(transcript -> transcript.lines().stream())
                .toList());

    assertThat(transcripts).contains("⟦ðåý ");
    assertThat(plainEnglishIn(transcripts)).isFalse();
  }

  @Test
  void errors_areSaidByBundles() {
    assertThat(refusal(() -> Scenarios.named("nonsense")))
        .startsWith("⟦Ţĥéŕé îš ñö šçéñåŕîö \"nonsense\".");
    assertThat(refusal(() -> new Money(-1, "EUR")))
        .isEqualTo("⟦Ţĥé åɱöûñţ (-1) ɱûšţ ñöţ ƀé ñéĝåţîṽé. Ṁåýƀé å šîĝñ šļîþþéð îñ.⟧");
  }

  @Test
  void plainEnglish_besideOrWithinASentence_isFound() {
    assertThat(plainEnglishIn("⟦Ţĥé åɱöûñţ⟧ must not")).isTrue();
    assertThat(plainEnglishIn("⟦åĝåîñšţ ⟦šļåţéš⟧ ignored⟧ | 3.5 EUR")).isFalse();
  }

  /** Whether two plain words stand in a row outside of ⟦…⟧, innermost sentences taken out first. */
  private static boolean plainEnglishIn(String text) {
    String rest = text;
    while (SAID.matcher(rest).find()) {
      rest = SAID.matcher(rest).replaceAll("·");
    }
    return PLAIN.matcher(rest).find();
  }

  private static String refusal(Runnable work) {
    return String.valueOf(catchThrowableOfType(VouchException.class, work::run).getMessage());
  }
}
