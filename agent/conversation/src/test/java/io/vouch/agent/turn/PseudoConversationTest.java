package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.narration.FactText;
import io.vouch.domain.ConversationId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.InPseudoLanguage;
import io.vouch.messages.PlainEnglish;
import io.vouch.messages.Pseudo;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever speaks the pseudo language is answered by bundles and the catalogue alone, whatever the
 * demo's person says. What is typed and the texts of buttons are in the language that is read.
 */
@ExtendWith(InPseudoLanguage.class)
final class PseudoConversationTest {
  /** What the demo's person says, then other acts of a conversation. */
  private static final List<String> TYPED =
      List.of(
          "wireless headphones under 150 euros, not black",
          "something like the first one but cheaper",
          "compare the first two",
          "why the first one?",
          "not that one, something lighter",
          "what do you have from Pebblecroft?",
          "something like Tarnwik Birch Kettle",
          "the first one",
          "waterproof kettles under 3 euros",
          "how many kettles do you have?",
          "what does a tent cost on average?",
          "I like red",
          "what do you know about me?",
          "forget that",
          "something for grumbleflux",
          "help");

  @Test
  void answers_toEveryActOfTheDemo_areSaidByBundlesAndTheCatalogue(@TempDir Path directory) {
    Set<String> known = catalogue();
    known.addAll(TYPED);
    // Words of a wish are quoted as they are compared: the person's own, not the house's.
    TYPED.forEach(message -> known.addAll(Words.of(message)));
    known.add("Tarnwik Birch Kettle");
    Map<String, List<String>> plain = new LinkedHashMap<>();
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId conversation = null;
      for (String message : TYPED) {
        ChatAnswer answer = shop.say("ann", conversation, message);
        conversation = answer.conversationId();
        assertThat(answer.text()).as(message).contains(Pseudo.OPEN);
        Set<String> mayBePlain = new TreeSet<>(known);
        if (answer.question() != null) {
          mayBePlain.addAll(answer.question().options());
        }
        List<String> found = PlainEnglish.in(answer.text(), mayBePlain);
        if (!found.isEmpty()) {
          plain.put(message + " -> " + answer.text(), found);
        }
      }
    }
    assertThat(plain).isEmpty();
  }

  private static Set<String> catalogue() {
    DemoMarket market = DemoMarket.standard();
    Set<String> texts = new TreeSet<>();
    for (FieldDefinition field : market.schema().fields()) {
      texts.add(FactText.label(field.name()));
      market.forEachItem(item -> item.value(field.name()).ifPresent(value -> add(texts, value)));
    }
    market.forEachItem(item -> texts.add(item.title()));
    return texts;
  }

  private static void add(Set<String> texts, FieldValue value) {
    switch (value) {
      case FieldValue.CategoryValue category -> texts.addAll(category.names());
      case FieldValue.TextValue text -> texts.add(text.text().strip());
      case FieldValue.NumberValue number -> {}
      case FieldValue.FlagValue flag -> {}
    }
  }
}
