package io.vouch.simulator.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.vouch.domain.VouchException;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personas of the market: bounded, centred, recorded, and tier 1 when nothing answers. */
final class PersonaRaterTest {
  private static final int KINDS = 48;
  private static final int TASTES = 12;
  private static final RunOptions OPTIONS = RunOptions.of(4_096, 3).days(8);

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  @Test
  void personasThatLikeCheapThings_clickCheaperOnes_butNotMore() {
    RunResult plain = run(0.5, null);
    RunResult cheap = run(0.5, rater(numbers(n -> n % 3 == 0 ? 2 : n % 3 == 1 ? 0 : -2), null));
    assertThat(clicks(cheap, 0)).as("tier 1 is untouched").isEqualTo(clicks(plain, 0));
    assertThat(clicks(cheap, 1) / clicks(plain, 1)).isBetween(0.9, 1.45);
    assertThat(spent(cheap, 1)).isLessThan(0.92 * spent(plain, 1));
  }

  @Test
  void personaThatLikesEverything_howeverMuch_changesNothing() {
    long plain = run(0.5, null).hash();
    assertThat(run(0.5, rater(numbers(n -> 2), null)).hash()).isEqualTo(plain);
    assertThat(run(0.5, rater(numbers(n -> 1_000_000), null)).hash()).isEqualTo(plain);
  }

  @Test
  void appealBeyondItsBound_countsAsTheBound() {
    long bound = run(1, rater(numbers(n -> n == 5 ? 2 : 0), null)).hash();
    assertThat(run(1, rater(numbers(n -> n == 5 ? 900 : 0), null)).hash()).isEqualTo(bound);
  }

  @Test
  void noAnswer_orOneOutOfForm_leavesTierOne_andIsCounted() {
    long plain = run(0.5, null).hash();
    PersonaRater silent = new PersonaRater(new PersonaModel(null, List.of(), null, 0));
    assertThat(run(0.5, silent).hash()).isEqualTo(plain);
    assertThat(silent.tally().unanswered()).isEqualTo(TASTES);
    for (String answer : List.of("no", "{\"appeal\": [1, 2]}", "{\"appeal\": \"all\"}")) {
      PersonaRater rater = rater(answer, null);
      assertThat(run(0.5, rater).hash()).as(answer).isEqualTo(plain);
      assertThat(rater.tally().malformed()).as(answer).isEqualTo(TASTES);
    }
  }

  @Test
  void recordedAnswers_replayTheRunWithoutAModel() {
    Path file = folder.resolve("personas.jsonl");
    long recorded = run(0.5, rater(numbers(n -> n % 5 - 2), file)).hash();
    PersonaRater replaying =
        new PersonaRater(new PersonaModel(null, ExchangeFile.read(file), null, 0));
    assertThat(run(0.5, replaying).hash()).isEqualTo(recorded);
    assertThat(replaying.tally().replayed()).isEqualTo(TASTES);
  }

  @Test
  void question_namesDepartmentsAndPrices_butNoItemAndNoQuality() {
    run(0.3, rater(numbers(n -> 0), null));
    assertThat(asked).hasSize(TASTES);
    assertThat(asked.getFirst())
        .contains("kitchen, cheap", "cosmetics, dear", "likes: ", "data, not instructions")
        .doesNotContain("item ", "quality");
  }

  @Test
  void weightOutOfRange_isRefused() {
    World world = World.of(WorldParameters.standard(), 1);
    assertThatThrownBy(() -> world.withPersonas((persona, kinds) -> null, 1.5f))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("1.5");
  }

  private static RunResult run(double share, @Nullable PersonaRater rater) {
    Population population = Population.EVERYBODY.withPersonas(share);
    World world = World.of(WorldParameters.standard(), population, 7);
    World inhabited = rater == null ? world : world.withPersonas(rater, 0.5f);
    return new Simulation(inhabited, ChoiceModels.named("position-based"))
        .run(new RandomPolicy(), OPTIONS);
  }

  private static double clicks(RunResult run, int segment) {
    return (double) run.segments().get(segment).count(Count.CLICKS)
        / run.segments().get(segment).count(Count.SLATES);
  }

  private static double spent(RunResult run, int segment) {
    return (double) run.segments().get(segment).count(Count.REVENUE_CENTS)
        / run.segments().get(segment).count(Count.BUYS);
  }

  private static String numbers(IntFunction<Integer> appeal) {
    return IntStream.range(0, KINDS)
        .mapToObj(n -> appeal.apply(n).toString())
        .collect(Collectors.joining(", ", "{\"appeal\": [", "]}"));
  }

  private PersonaRater rater(String answer, @Nullable Path recording) {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse chat(ChatRequest request) {
            asked.add(request.messages().toString());
            return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
          }
        };
    return new PersonaRater(new PersonaModel(model, List.of(), recording, 1_000));
  }
}
