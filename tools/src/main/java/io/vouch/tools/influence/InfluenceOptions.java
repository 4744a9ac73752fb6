package io.vouch.tools.influence;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * How influence is measured.
 *
 * @param pairs which pairs count
 * @param topK K: ranks that are looked at
 * @param buffer L: ranks below them that may still change places with them
 * @param tau τ: a pair weighs {@code exp(−min(rank_i, rank_j)/τ)}, ranks 1-based
 */
public record InfluenceOptions(PairSet pairs, int topK, int buffer, double tau) {
  private static final InfluenceMessages SAY = Messages.of(InfluenceMessages.class);

  public InfluenceOptions {
    if (topK < 1 || buffer < 0 || topK + buffer < 2 || !(tau > 0)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.optionsOutOfRange(topK, buffer, tau));
    }
  }

  /** The published example: K = 5, L = 15, τ = 10. What ran in production is not published. */
  public static InfluenceOptions published() {
    return new InfluenceOptions(PairSet.TOP_K, 5, 15, 10);
  }

  /** How many of the best candidates must be known. */
  int region(int candidates) {
    return pairs == PairSet.EVERY ? candidates : Math.min(candidates, topK + buffer);
  }

  /** How many of them may be the better one of a pair. */
  int leaders(int positions) {
    return pairs == PairSet.TOP_K ? Math.min(topK, positions) : positions;
  }

  /** The weight of a pair whose better candidate has that 1-based rank. */
  double rankWeight(int rank) {
    return Math.exp(-rank / tau);
  }
}
