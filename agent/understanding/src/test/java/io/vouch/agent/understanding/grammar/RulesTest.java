package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.Scene;
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
  Stream<DynamicTest> examples_ofEveryRule_areReadByIt() {
    return Rules.ALL.stream()
        .flatMap(rule ->
            rule.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        rule.name() + " <- " + example, () -> reads(rule, example))));
  }

  @Test
  void rules_haveNamesOfTheirOwnAndExamples() {
    List<String> names = Rules.ALL.stream().map(Rule::name).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(Rules.ALL)
        .allSatisfy(rule -> assertThat(rule.examples()).as(rule.name()).isNotEmpty());
  }

  private static void reads(Rule rule, String example) {
    String place = example.substring(0, example.indexOf(':'));
    String message = example.substring(example.indexOf(':') + 2);
    Scene scene = SCENES.get(place.replace("+", ""));
    CatalogueGrammar.Trace trace =
        new CatalogueGrammar().trace(scene.says(message, place.endsWith("+")));
    assertThat(trace.rules()).as("rules that read (%s)", message).contains(rule.name());
    assertThat(trace.reading().openWords()).as("open words of (%s)", message).isEmpty();
  }
}
