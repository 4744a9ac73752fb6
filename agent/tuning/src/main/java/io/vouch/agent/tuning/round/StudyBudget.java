package io.vouch.agent.tuning.round;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningState;
import io.vouch.messages.Messages;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;
import java.util.Map;

/**
 * What a study may spend besides its rounds.
 *
 * @param modelTokens of the controller's model over all rounds; a question is put while some are
 *     left, so the last one may go beyond them
 * @param stepPerRound the factor by which a multiplier may leave its value of the round before,
 *     away from the base; a step back towards the base is never limited
 * @param stepOverall the factor by which a multiplier may leave the base
 */
public record StudyBudget(long modelTokens, double stepPerRound, double stepOverall) {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  public StudyBudget {
    if (modelTokens < 1 || !(stepPerRound > 1) || !(stepOverall > 1)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.budgetTooSmall(modelTokens, stepPerRound, stepOverall));
    }
  }

  /** 200,000 tokens; steps as far as the study's own bounds. */
  public static StudyBudget standard() {
    return new StudyBudget(200_000, 100, 100);
  }

  /** The space of the next round's search within the steps. */
  ParameterSpace within(ParameterSpace space, TuningState state) {
    Map<String, Double> last =
        state.episodes().isEmpty() ? Map.of() : state.episodes().getLast().searched().parameters();
    List<Parameter> parameters =
        space.parameters().stream()
            .map(parameter -> narrowed(parameter, last.getOrDefault(parameter.name(), 1.0)))
            .toList();
    return new ParameterSpace(parameters);
  }

  private Parameter narrowed(Parameter parameter, double last) {
    double least = Math.max(1 / stepOverall, Math.min(1, last / stepPerRound));
    double most = Math.min(stepOverall, Math.max(1, last * stepPerRound));
    return new Parameter(
        parameter.name(),
        parameter.factors(),
        Math.max(parameter.min(), least),
        Math.min(parameter.max(), most));
  }
}
