package io.vouch.agent.model;

import io.vouch.agent.model.TurnBudget.ModelCall;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.prompts.RenderedPrompt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check of the endpoint with one small question, for {@code vouch doctor}. */
public final class ModelProbe {
  private static final ModelRequest.JsonFormat FORMAT =
      new ModelRequest.JsonFormat(
          "probe",
          "{\"type\":\"object\",\"properties\":{\"ok\":{\"type\":\"boolean\"}},"
              + "\"required\":[\"ok\"],\"additionalProperties\":false}");
  private static final int MOST_OUTPUT_TOKENS = 512;
  private static final int TOKENS = 5_000;

  private final ChatModels models;
  private final InstantSource clock;

  public ModelProbe(ChatModels models, InstantSource clock) {
    this.models = models;
    this.clock = clock;
  }

  /**
   * What the endpoint did.
   *
   * @param model the model and its endpoint
   * @param reachable whether it answered a question
   * @param latencyMillis of all calls together
   * @param jsonSchema whether it took a JSON schema; false where it did not answer
   * @param calls how many HTTP calls the question took
   * @param problem what is wrong and what to do, or null
   */
  public record Report(
      String model,
      boolean reachable,
      boolean jsonSchema,
      long latencyMillis,
      int calls,
      int inputTokens,
      int outputTokens,
      @Nullable String problem) {}

  private static ModelRequest question() {
    RenderedPrompt prompt = PromptCatalogue.load().newest("probe").render(Map.of());
    return new ModelRequest(
        ModelPurpose.PROBE, prompt.system(), prompt.user(), FORMAT, MOST_OUTPUT_TOKENS);
  }

  /** Asks, waiting no longer than given. */
  public Report probe(Duration longest) {
    TurnBudget budget = new TurnBudget(clock, longest.toMillis(), TOKENS);
    ModelReply reply = models.forTurn(budget, clock).ask(question());
    boolean answered = reply instanceof ModelReply.Answered;
    List<ModelCall> calls = budget.calls();
    return new Report(
        models.name(),
        answered,
        answered && models.dialect().jsonSchema(),
        calls.stream().mapToLong(ModelCall::tookMillis).sum(),
        calls.size(),
        calls.stream().mapToInt(ModelCall::inputTokens).sum(),
        calls.stream().mapToInt(ModelCall::outputTokens).sum(),
        reply instanceof ModelReply.Failed failed ? failed.message() : null);
  }
}
