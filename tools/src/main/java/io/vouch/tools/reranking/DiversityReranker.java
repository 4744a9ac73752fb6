package io.vouch.tools.reranking;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import java.util.stream.IntStream;

/**
 * Maximal marginal relevance: takes one item after the other, each time the one with the largest
 * {@code (1 − λ) · r(i) − λ · max_{j taken} sim(i, j)}.
 *
 * <p>Source: Carbonell and Goldstein (1998), "The use of MMR"; our λ is 1 − theirs. Deviation: r is
 * the score scaled to [0, 1] between the worst and the best of the pool, so that multiplying every
 * weight by a positive number changes nothing. The best item always comes first; equal values are
 * taken in the ranking's order. With an order that the person asked for, nothing is moved.
 */
public final class DiversityReranker implements Reranker {
  private static final RerankingMessages SAY = Messages.of(RerankingMessages.class);

  /**
   * Default λ: an item that repeats a taken one must lead by 0.25 / 0.75 = a third of the pool's
   * range of scores to come next. Hand-set, to be tuned.
   */
  public static final double DEFAULT_STRENGTH = 0.25;

  /** A pool this many times the slate has other kinds of items to offer; at least 50. */
  private static final int POOL_PER_SLOT = 5;

  private static final int SMALLEST_POOL = 50;

  private final double strength;
  private final ItemSimilarity similarity;

  /** The policy with λ = {@value #DEFAULT_STRENGTH} and {@link CategorySimilarity}. */
  public DiversityReranker() {
    this(DEFAULT_STRENGTH, new CategorySimilarity());
  }

  /** The policy with strength λ in [0, 1]; 0 keeps the ranking's order. */
  public DiversityReranker(double strength, ItemSimilarity similarity) {
    if (!(strength >= 0 && strength <= 1)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.strengthOutOfRange(strength));
    }
    this.strength = strength;
    this.similarity = similarity;
  }

  @Override
  public String name() {
    return "diversity";
  }

  @Override
  public int poolSize(int limit) {
    return Math.max(SMALLEST_POOL, POOL_PER_SLOT * limit);
  }

  @Override
  public int[] rerank(RankedPool pool, int limit, RequestContext context) {
    int size = Math.min(limit, pool.size());
    // Whoever says what it should be like wants the closest first, not a bit of everything.
    if (context.sort() != null || context.wish() != null || strength == 0) {
      return IntStream.range(0, size).toArray();
    }
    ItemSimilarity.Pairs pairs = similarity.within(pool, context);
    double[] repeats = new double[pool.size()];
    boolean[] taken = new boolean[pool.size()];
    int[] slate = new int[size];
    for (int slot = 0; slot < size; slot++) {
      int next = best(pool, repeats, taken);
      slate[slot] = next;
      taken[next] = true;
      for (int i = 0; i < repeats.length; i++) {
        repeats[i] = taken[i] ? 1 : Math.max(repeats[i], pairs.between(i, next));
      }
    }
    return slate;
  }

  private int best(RankedPool pool, double[] repeats, boolean[] taken) {
    double worst = pool.score(pool.size() - 1);
    double range = pool.score(0) - worst;
    int best = -1;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < repeats.length; i++) {
      double relevance = range > 0 ? (pool.score(i) - worst) / range : 1;
      double value = (1 - strength) * relevance - strength * repeats[i];
      if (!taken[i] && value > bestValue) {
        best = i;
        bestValue = value;
      }
    }
    return best;
  }
}
