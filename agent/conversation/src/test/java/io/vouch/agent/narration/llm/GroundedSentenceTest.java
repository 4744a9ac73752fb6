package io.vouch.agent.narration.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroundedSentenceTest {
  private final GroundedSentence grounded =
      new GroundedSentence(Turns.slate(), NarrationWords.load());

  @Test
  void fill_slotsOfOneItem_areFacts() {
    assertThat(grounded.fill("There is {item:a1.title} with {item:a1.brand} at {item:a1.price}."))
        .isEqualTo(
            new GroundedSentence.Filled(
                "There is Blue Harbour with brand Acme at 12.50 EUR.", true));
  }

  @Test
  void fill_longerIdThatBeginsLikeAnother_isTheLongerOne() {
    assertThat(grounded.fill("{item:a1.x.title} comes at {item:a1.x.price}."))
        .isEqualTo(new GroundedSentence.Filled(Turns.HOSTILE + " comes at 20.00 EUR.", true));
  }

  @Test
  void fill_conditionAndCount_areAllowed() {
    assertThat(grounded.fill("Here are three picks, 3 that match {condition:1}!"))
        .isEqualTo(
            new GroundedSentence.Filled("Here are three picks, 3 that match up to €50!", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs 12.50 EUR.",
        "Here are four picks.",
        "Here are 30 picks.",
        "It costs $ {item:a1.price}.",
        "{item:zz.title} matches.",
        "{item:a1.title} comes at {item:a1.colour}.",
        "{item:b2.title} comes at {item:b2.price}.",
        "{item:a1.title} comes at {item:a1.x.price}.",
        "This comes at {item:a1.price}.",
        "{item:a1.title} comes at {item:a1.price}, and {item:a1.x.title} at {item:a1.brand}.",
        "Blue Harbour matches.",
        "Inception matches.",
        "{item:a1.title} is the best.",
        "{item:a1.title} is waterproof.",
        "{item:a1.title} is cheaper.",
        "{item:a1.title} is not {item:a1.brand}.",
        "{item:a1.title} comes first.",
        "{item:a1.title} is free.",
        "{item:a1.title} is “it”.",
        "{item:a1.title} {",
        "{item:a1.title}}",
        "{{item:a1.title}}",
        "{item:}",
        "{item:a1.}",
        "{condition:2}",
        "{condition:0}",
        "{title}",
        "- {item:a1.title}: *this*",
        "It is fünf or ５.",
      })
  void fill_anythingBeyondTheFacts_isCut(String sentence) {
    assertThat(grounded.fill(sentence)).isNull();
  }
}
