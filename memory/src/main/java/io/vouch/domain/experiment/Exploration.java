package io.vouch.domain.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;

/**
 * How the weights of an arm are left to chance: each of its subjects is ranked for by one of a
 * fixed number of sets of weights around the arm's own, every set with the same probability.
 *
 * @param deviation standard deviation of the logarithm of a weight, in (0, 1]
 * @param factors those whose weights vary
 */
public record Exploration(double deviation, List<String> factors) {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  public Exploration {
    factors = List.copyOf(factors);
    if (!(deviation > 0 && deviation <= 1) || factors.isEmpty()) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.explorationOutOfRange(deviation, factors));
    }
  }
}
