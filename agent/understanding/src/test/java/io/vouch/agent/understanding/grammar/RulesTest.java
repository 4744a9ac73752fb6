package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule reads its own examples, and the grammar then accounts for the whole message. */
final class RulesTest {
  private static final Map<String, Scene> SCENES =
      Map.of("shop", Scene.SHOP, "films", Scene.FILMS, "games", Scene.GAMES);

  @TestFactory
  Stream<DynamicTest> examples_ofEveryRuleInEveryLanguage_areReadByIt() {
    return LanguagePacks.all().stream()
        .flatMap(pack -> Rules.of(pack).all().stream().flatMap(rule -> tests(pack, rule)));
  }

  @Test
  void rules_haveNamesOfTheirOwnAndExamples() {
    List<Rule> rules = Rules.of(LanguagePacks.english()).all();
    assertThat(rules.stream().map(Rule::name)).doesNotHaveDuplicates();
    assertThat(rules).allSatisfy(rule -> assertThat(rule.examples()).as(rule.name()).isNotEmpty());
  }

  private static Stream<DynamicTest> tests(LanguagePack pack, Rule rule) {
    String name = pack.language().tag() + " " + rule.name() + " <- ";
    return rule.examples().stream()
        .map(example -> DynamicTest.dynamicTest(name + example, () -> reads(pack, rule, example)));
  }

  private static void reads(LanguagePack pack, Rule rule, String example) {
    String place = example.substring(0, example.indexOf(':'));
    String message = example.substring(example.indexOf(':') + 2);
    Scene scene = SCENES.get(place.replaceAll("[+!]", ""));
    CatalogueGrammar.Trace trace =
        new CatalogueGrammar().trace(context(scene, place, message).in(pack.language()));
    assertThat(trace.rules()).as("rules that read (%s)", message).contains(rule.name());
    assertThat(trace.reading().openWords()).as("open words of (%s)", message).isEmpty();
  }

  private static PlanningContext context(Scene scene, String place, String message) {
    return place.endsWith("!") ? scene.choosing(message) : scene.says(message, place.endsWith("+"));
  }
}
