package io.vouch.agent.tuning.control;

import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.model.ModelRequest.JsonFormat;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.messages.Messages;
import io.vouch.prompts.PromptTemplate;
import io.vouch.prompts.RenderedPrompt;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A language model as controller: one call a round, structured output, no tools.
 *
 * <p>It steers the framework and not the weights: it may move intercepts and scale penalties within
 * the bounds its prompt states and {@link GuardedController} enforces, cite the episodes that show
 * it, or hold. A model that fails, times out or answers nonsense changes nothing. Everything it is
 * shown of the study is data: names in episodes cannot instruct it, and if one does, the guard is
 * what counts.
 */
public final class LlmController implements MetaController {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  private static final int LONGEST_ANSWER_TOKENS = 2_000;

  /** A failed question may have been read, so it counts; a rough number, on the high side. */
  private static final int CHARACTERS_PER_TOKEN = 4;

  /** Strict structured output: every key required, no others. */
  private static final JsonFormat FORMAT =
      new JsonFormat(
          "tuning_proposal",
          """
          {"type":"object","additionalProperties":false,"required":["hold","reason","proposals"],"properties":{
          "hold":{"type":["string","null"]},"reason":{"type":"string"},
          "proposals":{"type":"array","items":{"type":"object","additionalProperties":false,
          "required":["relation_key","delta_intercept","penalty_multiplier","reason","evidence_episode_keys"],
          "properties":{"relation_key":{"type":"string"},"delta_intercept":{"type":"number"},
          "penalty_multiplier":{"type":"number"},"reason":{"type":"string"},
          "evidence_episode_keys":{"type":"array","items":{"type":"string"}}}}}}}\
          """);

  private final Function<ModelRequest, ModelReply> model;
  private final PromptTemplate prompt;
  private final CorrectionLimits limits;

  /**
   * @param model one question, one reply; never throws for what an endpoint does
   * @param prompt the prompt {@code tuner}
   */
  public LlmController(
      Function<ModelRequest, ModelReply> model, PromptTemplate prompt, CorrectionLimits limits) {
    this.model = model;
    this.prompt = prompt;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "llm";
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    ModelRequest request = request(context);
    String asked = request.recorded();
    return switch (model.apply(request)) {
      case ModelReply.Answered answered ->
          ProposalReader.read(answered.text())
              .after(
                  new ControllerExchange(
                      asked,
                      answered.text(),
                      ModelOutcome.OK,
                      answered.inputTokens(),
                      answered.outputTokens()));
      case ModelReply.Failed failed ->
          ControllerAnswer.nothing(SAY.modelDidNotAnswer(failed.reason().outcome().code()))
              .after(
                  new ControllerExchange(
                      asked,
                      failed.message(),
                      failed.reason().outcome(),
                      asked.length() / CHARACTERS_PER_TOKEN,
                      0));
    };
  }

  private ModelRequest request(ControlContext context) {
    RenderedPrompt rendered =
        prompt.render(
            Map.of(
                "max_change", number(limits.maxChange()),
                "min_multiplier", number(limits.minMultiplier()),
                "max_multiplier", number(limits.maxMultiplier()),
                "context", ContextJson.of(context)));
    return new ModelRequest(
        ModelPurpose.TUNE, rendered.system(), rendered.user(), FORMAT, LONGEST_ANSWER_TOKENS);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%s", value);
  }
}
