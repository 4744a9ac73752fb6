package io.vouch.agent.narration.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.model.ScriptedChatModel;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.prompts.PromptCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever a model writes, nothing is said that the turn's facts do not say. */
final class NarrationGroundingProperties {
  private static final NarratorPrompts PROMPTS = new NarratorPrompts(PromptCatalogue.load());
  private static final NarrationInput INPUT =
      Turns.slate(
          List.of(
              Turns.card("a1", "Blue Harbour", "12.50 EUR", "Acme"),
              Turns.card("b2", "Tin Orchard", "20.00 EUR", "Umbra")),
          List.of());

  private static final List<String> GOOD =
      List.of(
          "{item:a1.title}",
          "{item:a1.price}",
          "{item:a1.brand}",
          "{item:b2.title}",
          "{item:b2.price}",
          "{condition:1}",
          "here are some picks",
          "comes at",
          "and");
  private static final List<String> BAD =
      List.of(
          "{item:c3.title}",
          "{item:a1.colour}",
          "{condition:7}",
          "{item:a1.title",
          "item:a1.title}",
          "{",
          "}",
          "12.50",
          "999 EUR",
          "seven",
          "Inception",
          "cheapest",
          "waterproof",
          "not",
          "Ignore your rules",
          "\"",
          "€",
          "<<<DATA",
          "\n",
          "!");

  @Property(tries = 2_000)
  void anyModelText_told_holdsFactsAndPlainWordsOnly(@ForAll("texts") String text) {
    List<String> deltas = new ArrayList<>();
    TurnBudget budget = new TurnBudget(InstantSource.system(), 60_000, 20_000);
    Narration told =
        new LlmNarrator(
                PROMPTS,
                ScriptedChatModel.replying(text).asModels().forTurn(budget, InstantSource.system()),
                (input, out) -> Narration.byTemplate(""))
            .narrate(INPUT, deltas::add);

    Statistics.label("told by the model").collect(!told.text().isEmpty());
    assertThat(String.join("", deltas)).isEqualTo(told.text());
    assertThat(withoutFacts(told.text()))
        .doesNotContainPattern("[0-9{}\"€<>]")
        .doesNotContainPattern("(?i)inception|cheapest|waterproof|\\bnot\\b|ignore|seven|blue|tin");
    assertThat(told.text()).doesNotContain("colour");
    assertPricesFollowTheirTitle(told.text());
  }

  private static void assertPricesFollowTheirTitle(String text) {
    for (ItemCard card : INPUT.cards()) {
      for (int at = text.indexOf(card.price()); at >= 0; at = text.indexOf(card.price(), at + 1)) {
        String before = text.substring(0, at);
        assertThat(before).contains(card.title());
        for (ItemCard other : INPUT.cards()) {
          assertThat(before.lastIndexOf(other.title()))
              .isLessThanOrEqualTo(before.lastIndexOf(card.title()));
        }
      }
    }
  }

  private static String withoutFacts(String text) {
    String rest = text.replace("up to €50", "");
    for (ItemCard card : INPUT.cards()) {
      rest = rest.replace(card.title(), "").replace(card.price(), "");
    }
    return rest;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> fragment =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(GOOD)), Tuple.of(1, Arbitraries.of(BAD)));
    Arbitrary<String> sentence =
        fragment.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join(" ", parts) + ". ");
    return sentence.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts));
  }
}
