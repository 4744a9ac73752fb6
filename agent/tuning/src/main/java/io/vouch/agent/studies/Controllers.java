package io.vouch.agent.studies;

import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.tuning.control.CorrectionLimits;
import io.vouch.agent.tuning.control.GuardedController;
import io.vouch.agent.tuning.control.LlmController;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.agent.tuning.control.NoController;
import io.vouch.agent.tuning.control.PlaceboController;
import io.vouch.agent.tuning.control.RulesController;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.prompts.PromptCatalogue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The controllers a study can be begun with, each within its guard. */
public final class Controllers {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  private final @Nullable Function<ModelRequest, ModelReply> model;

  /**
   * @param model one question, one reply, never throwing for what an endpoint does; null where none
   *     is configured
   */
  public Controllers(@Nullable Function<ModelRequest, ModelReply> model) {
    this.model = model;
  }

  /**
   * The controller itself; null for {@link StudyController#OF_METHOD}.
   *
   * @param seed of the placebo
   * @throws VouchException CONFIGURATION if it needs a model and none is configured
   */
  public @Nullable MetaController of(StudyController controller, long seed) {
    CorrectionLimits limits = CorrectionLimits.published();
    MetaController inner =
        switch (controller) {
          case OF_METHOD -> null;
          case NONE -> new NoController();
          case RULES -> new RulesController(limits);
          case PLACEBO -> new PlaceboController(seed, limits);
          case LLM ->
              new LlmController(configured(), PromptCatalogue.load().newest("tuner"), limits);
        };
    return inner == null ? null : new GuardedController(inner, limits);
  }

  private Function<ModelRequest, ModelReply> configured() {
    Function<ModelRequest, ModelReply> known = model;
    if (known == null) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.controllerNeedsModel());
    }
    return known;
  }
}
