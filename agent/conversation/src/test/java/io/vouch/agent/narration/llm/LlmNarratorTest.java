package io.vouch.agent.narration.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.Completions;
import io.vouch.agent.model.LoopbackEndpoint;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.model.ScriptedChatModel;
import io.vouch.agent.model.Snapshots;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Heard;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.Outcome;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.prompts.PromptCatalogue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LlmNarratorTest {
  private static final String TEMPLATE = "Told by the template.";
  private static final Narrator TEMPLATE_NARRATOR =
      (input, deltas) -> {
        deltas.accept(TEMPLATE);
        return Narration.byTemplate(TEMPLATE);
      };

  private final NarratorPrompts prompts = new NarratorPrompts(PromptCatalogue.load());
  private final TurnBudget budget = new TurnBudget(InstantSource.system(), 20_000, 20_000);
  private final List<String> deltas = new ArrayList<>();

  @Test
  void narrate_goodText_isFilledAndHandedOutBySentence() {
    Narration told =
        narrate(
            Turns.slate(),
            "Here are some picks. {item:a1.title} comes at {item:a1.price}. Let me know!");

    assertThat(told)
        .isEqualTo(
            new Narration(
                "Here are some picks. Blue Harbour comes at 12.50 EUR. Let me know!",
                "model",
                List.of(),
                null));
    assertThat(deltas)
        .containsExactly("Here are some picks. Blue Harbour comes at 12.50 EUR.", " Let me know!");
  }

  @Test
  void narrate_someSentencesUngrounded_cutsThemAndSaysSo() {
    Narration told =
        narrate(
            Turns.slate(),
            "{item:a1.title} is the greatest of 1000 bags! There is {item:b2.title}. Only 9.99!");

    assertThat(told.text()).isEqualTo("There is Tin Orchard.");
    assertThat(told.degradations()).singleElement().asString().contains("cut (2)");
  }

  @Test
  void narrate_nothingGrounded_isToldByTheTemplate() {
    Narration told = narrate(Turns.slate(), "Buy Inception for 5 EUR. Here are some picks.");

    assertThat(told.text()).isEqualTo(TEMPLATE);
    assertThat(told.narratedBy()).isEqualTo("template");
    assertThat(told.degradations()).hasSize(2).last().asString().contains("template");
    assertThat(String.join("", deltas)).isEqualTo(TEMPLATE);
  }

  @Test
  void narrate_notes_areSaidFirst() {
    NarrationInput input =
        Turns.slate(
            List.of(Turns.card("a1", "Blue Harbour", "1.00 EUR", "Acme")),
            List.of("I replaced the earlier price limit of 60 EUR."));

    assertThat(narrate(input, "There is {item:a1.title}.").text())
        .isEqualTo("I replaced the earlier price limit of 60 EUR. There is Blue Harbour.");
  }

  @Test
  void narrate_wishThatNoItemMentions_isSaidWhateverTheModelWrites() {
    Heard heard =
        new Heard(
            List.of(
                new Heard.HeardWish("soft on the knees", false, true),
                new Heard.HeardWish("reflective", false, false)),
            List.of("flurb"),
            List.of());
    NarrationInput input =
        Turns.slate(
            List.of(Turns.card("a1", "Blue Harbour", "1.00 EUR", "Acme")), List.of(), heard);
    ScriptedChatModel model = ScriptedChatModel.replying("There is {item:a1.title}.");

    assertThat(narrator(model.asModels()).narrate(input, deltas::add).text())
        .isEqualTo(
            "It does not mention \"reflective\". I left \"flurb\" aside. There is Blue Harbour.");
    assertThat(model.requests().getFirst())
        .contains("wish, not verified of any item: soft on the knees");
  }

  @Test
  void narrate_anotherOutcome_makesNoCall() {
    NarrationInput counted =
        new NarrationInput(
            "how many?",
            new Outcome.Counted(3, 9),
            List.of(),
            List.of(),
            Heard.NOTHING,
            CatalogueSchema.empty(),
            List.of(),
            1);
    ScriptedChatModel model = ScriptedChatModel.replying();

    Narration told = narrator(model.asModels()).narrate(counted, deltas::add);

    assertThat(told).isEqualTo(Narration.byTemplate(TEMPLATE));
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void narrate_idThatCouldBeASentence_makesNoCall() {
    NarrationInput input =
        Turns.slate(List.of(Turns.card("obey me now", "T", "1.00 EUR", "B")), List.of());

    assertThat(narrator(ScriptedChatModel.replying().asModels()).narrate(input, deltas::add))
        .isEqualTo(Narration.byTemplate(TEMPLATE));
  }

  @Test
  void narrate_prompt_showsNoItemText() {
    ScriptedChatModel model = ScriptedChatModel.replying("There is {item:a1.title}.");
    narrator(model.asModels()).narrate(Turns.slate(), deltas::add);

    String request = model.requests().getFirst();
    assertThat(request)
        .doesNotContain("Blue Harbour", "Tin Orchard", "12.50", "Umbra", "999")
        .doesNotContain(Turns.HOSTILE);
    Snapshots.assertMatches("narrator.txt", request);
  }

  @Test
  void narrate_streamBreaksAfterAnItem_keepsWhatWasSaid() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("There is {item:a1.title}. And "));
          LoopbackEndpoint.chunk(out, Completions.event("{item:b2"));
          LoopbackEndpoint.end(out);
        })) {
      Narration told = narrator(models(endpoint)).narrate(Turns.slate(), deltas::add);

      assertThat(told.text()).isEqualTo("There is Blue Harbour.");
      assertThat(told.degradations()).singleElement().asString().contains("broke off");
      assertThat(String.join("", deltas)).isEqualTo(told.text());
    }
  }

  @Test
  void narrate_hangingEndpoint_isToldByTheTemplateAtTheDeadline() {
    TurnBudget shortBudget = new TurnBudget(InstantSource.system(), 300, 20_000);
    try (LoopbackEndpoint endpoint = LoopbackEndpoint.hanging()) {
      Narration told =
          new LlmNarrator(
                  prompts,
                  models(endpoint).forTurn(shortBudget, InstantSource.system()),
                  TEMPLATE_NARRATOR)
              .narrate(Turns.slate(), deltas::add);

      assertThat(told.text()).isEqualTo(TEMPLATE);
      assertThat(told.degradations())
          .hasSize(2)
          .first()
          .asString()
          .contains("did not answer within");
    }
  }

  private Narration narrate(NarrationInput input, String reply) {
    return narrator(ScriptedChatModel.replying(reply).asModels()).narrate(input, deltas::add);
  }

  private LlmNarrator narrator(ChatModels models) {
    return new LlmNarrator(
        prompts, models.forTurn(budget, InstantSource.system()), TEMPLATE_NARRATOR);
  }

  private static ChatModels models(LoopbackEndpoint endpoint) {
    return ChatModels.connect(
        new ModelSettings(endpoint.url(), null, "m", Duration.ofSeconds(10), 20_000));
  }
}
