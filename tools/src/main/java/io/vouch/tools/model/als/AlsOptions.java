package io.vouch.tools.model.als;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The settings of {@link AlsTrainer}, named as in the paper it follows.
 *
 * @param dimensions d, the length of a factor vector, 1 to 1024
 * @param iterations how often both sides are solved
 * @param regularisation λ, before frequency scaling
 * @param unobservedWeight α₀, the weight of "predict 0" on every pair
 * @param deviation σ*, the initial factors are normal with deviation σ* / √d
 * @param seed of the initial factors
 */
public record AlsOptions(
    int dimensions,
    int iterations,
    float regularisation,
    float unobservedWeight,
    float deviation,
    long seed) {
  private static final AlsMessages SAY = Messages.of(AlsMessages.class);

  public AlsOptions {
    if (dimensions < 1 || dimensions > 1024 || iterations < 1) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.sizes(dimensions, iterations));
    }
    if (!(regularisation > 0) || !(unobservedWeight >= 0) || !(deviation > 0)) {
      throw new VouchException(
          ErrorCode.CONFIGURATION, SAY.weights(regularisation, unobservedWeight, deviation));
    }
  }

  /** The published setting for MovieLens-1M: d 192, λ 0.007, α₀ 0.3, 12 iterations, σ* 0.1. */
  public static AlsOptions movieLens1m(long seed) {
    return new AlsOptions(192, 12, 0.007f, 0.3f, 0.1f, seed);
  }

  /** These settings with another seed. */
  public AlsOptions withSeed(long newSeed) {
    return new AlsOptions(
        dimensions, iterations, regularisation, unobservedWeight, deviation, newSeed);
  }
}
