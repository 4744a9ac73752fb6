package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.grammar.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Every word of a message is in one span, and what is in none that matters changes nothing. */
final class CoveredProperties {
  /** Pieces that any message is made of, sensible or not. */
  private static final List<String> PIECES =
      List.of(
          "red",
          "Sneakers",
          "running shoes",
          "Acme",
          "under",
          "50",
          "50 EUR",
          "€20",
          "2h",
          "5km",
          "not",
          "don't",
          "I'd",
          "what's",
          "isn't",
          "without",
          "nothing",
          "no,",
          "or",
          "and",
          ",",
          ".",
          "?",
          "!",
          "(",
          ")",
          "\"",
          "-",
          "…",
          "like",
          "the second one",
          "Heat",
          "the",
          "a",
          "Blade Runner",
          "thriller",
          "Tom Hanks",
          "80s",
          "cheaper",
          "cheapest",
          "show me",
          "more",
          "how many",
          "why",
          "sturdy",
          "zworbly",
          "wi-fi",
          "ünïcödé",
          "💥",
          "٤٢",
          "日本",
          "'",
          "’s",
          "x".repeat(300),
          "\u0000",
          "\n",
          "\t",
          "forget",
          "I love",
          "hi",
          "thanks",
          "%",
          "#1",
          "&");

  /** What conditions a message may have, each a clause of its own. */
  private static final List<String> CONDITIONS =
      List.of(
          "red sneakers",
          "under 90 euros",
          "not by Acme",
          "waterproof",
          "nothing in blue",
          "at most 2 kg",
          "sturdy",
          "without laces",
          "nothing too shiny");

  /** Clauses that carry nothing. */
  private static final List<String> FILLER =
      List.of(
          "please",
          "well",
          "hmm",
          "you know",
          "thank you",
          "hello",
          "I would say",
          "something like that",
          "just so",
          "okay",
          "um",
          "if you could");

  private static final CatalogueGrammar GRAMMAR = new CatalogueGrammar();

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void spans_ofAnyMessage_coverEveryTokenOnceInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = random.nextBoolean() ? Scene.SHOP : Scene.FILMS;
    String message = anyMessage(random);
    PlanningContext context = scene.says(message, random.nextBoolean());
    Reading reading = GRAMMAR.read(context);
    int end = 0;
    for (Span span : reading.spans()) {
      assertThat(span.start()).as("seed %d (%s)", seed, message).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(message.length());
      end = span.end();
    }
    for (Token token : Lexer.cut(message, context.vocabulary().pack())) {
      assertThat(reading.spans().stream().filter(span -> covers(span, token)).count())
          .as("seed %d spans of %s in (%s)", seed, token, message)
          .isEqualTo(1);
    }
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void reading_ofTheSameMessage_isTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = random.nextBoolean() ? Scene.SHOP : Scene.FILMS;
    PlanningContext context = scene.says(anyMessage(random), random.nextBoolean());
    assertThat(new CatalogueGrammar().read(context)).isEqualTo(GRAMMAR.read(context));
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void wordsThatCarryNothing_changeNeitherConditionsNorWishes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> said = new ArrayList<>();
    List<String> withFiller = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      while (random.nextInt(3) == 0) {
        withFiller.add(FILLER.get(random.nextInt(FILLER.size())));
      }
      String clause = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
      said.add(clause);
      withFiller.add(clause);
    }
    if (random.nextBoolean()) {
      withFiller.add("please");
    }
    Plan plain = plan(String.join(", ", said));
    Plan filled = plan(String.join(", ", withFiller));
    assertThat(filled.changes()).as("%s", withFiller).isEqualTo(plain.changes());
    assertThat(filled.wish()).as("%s", withFiller).isEqualTo(plain.wish());
    assertThat(filled.avoid()).as("%s", withFiller).isEqualTo(plain.avoid());
  }

  /** A clause more, and all conditions of the others stand as they were. */
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void unknownWords_changeNoCondition(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> said = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      said.add(CONDITIONS.get(random.nextInt(CONDITIONS.size())));
    }
    List<String> more = new ArrayList<>(said);
    more.add(random.nextInt(said.size() + 1), "zworbly quuxes");
    Plan plan = plan(String.join(", ", more));
    assertThat(plan.changes()).isEqualTo(plan(String.join(", ", said)).changes());
    assertThat(plan.wish()).contains("zworbly quuxes");
  }

  private static Plan plan(String message) {
    return Objects.requireNonNull(GRAMMAR.read(Scene.SHOP.says(message, false)).plan());
  }

  private static boolean covers(Span span, Token token) {
    return span.start() < token.end() && token.start() < span.end();
  }

  private static String anyMessage(Random random) {
    StringBuilder message = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      message.append(PIECES.get(random.nextInt(PIECES.size())));
      message.append(random.nextInt(6) == 0 ? "" : " ");
    }
    return message.toString();
  }
}
