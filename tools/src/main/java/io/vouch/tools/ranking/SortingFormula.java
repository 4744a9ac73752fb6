package io.vouch.tools.ranking;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.statistics.TopItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * The ranking: {@code score(i) = Σ_f weight_f · value_f(i)} over every candidate, nothing else.
 *
 * <p>Sums are doubles, added in the order of the factors, so that a score is bit for bit what its
 * explanation adds up to. Equal scores are ordered by ascending item index. Candidates are scored
 * in blocks over flat arrays; nothing is allocated per candidate. Large sets are split in two
 * halves that are scored at the same time; the result does not depend on it. A factor of weight 0
 * is not computed. An order that was asked for beside a wish acts within the closest matches of the
 * wish among the candidates ({@code ClosestMatches}). Immutable and thread-safe.
 */
public final class SortingFormula {
  private static final RankingMessages SAY = Messages.of(RankingMessages.class);

  /** Candidates scored together: the arrays of a block stay in the first-level cache. */
  private static final int BLOCK = 1024;

  /**
   * Candidates from which a second thread pays for its start: about half a millisecond of scoring,
   * ten times what handing over half of it costs. An estimate, not tuned.
   */
  private static final int SPLIT_FROM = 50_000;

  private final List<Factor> factors;
  private final RankingConfiguration configuration;
  private final int splitFrom;

  /**
   * A formula of factors with their weights.
   *
   * @throws VouchException INTERNAL if two factors share a name
   */
  public SortingFormula(List<Factor> factors, RankingConfiguration configuration) {
    this(factors, configuration, SPLIT_FROM);
  }

  SortingFormula(List<Factor> factors, RankingConfiguration configuration, int splitFrom) {
    Set<String> names = new HashSet<>();
    for (Factor factor : factors) {
      if (!names.add(factor.name())) {
        throw new VouchException(ErrorCode.INTERNAL, SAY.factorTwice(factor.name()));
      }
    }
    this.factors = List.copyOf(factors);
    this.configuration = configuration;
    this.splitFrom = splitFrom;
  }

  public RankingConfiguration configuration() {
    return configuration;
  }

  /** The same factors under other weights. */
  public SortingFormula with(RankingConfiguration other) {
    return new SortingFormula(factors, other, splitFrom);
  }

  /** The best {@code most} of the candidates, all of which are scored. */
  public RankedPool rank(RoaringBitmap candidates, int most, RequestContext context) {
    List<WeighedScores> terms = terms(context, candidates);
    int count = candidates.getCardinality();
    int kept = Math.min(most, count);
    TopItems top;
    if (kept < 1) {
      return new RankedPool(new int[0], new double[0], terms);
    }
    if (count < splitFrom) {
      top = best(candidates, new Part(0, Integer.MAX_VALUE), kept, terms);
    } else {
      int middle = candidates.select(count / 2);
      ForkJoinTask<TopItems> upper =
          ForkJoinPool.commonPool()
              .submit(() -> best(candidates, new Part(middle, Integer.MAX_VALUE), kept, terms));
      top = best(candidates, new Part(0, middle), kept, terms);
      top.offerAll(upper.join());
    }
    int[] items = new int[top.size()];
    double[] scores = new double[top.size()];
    top.drainTo(items, scores);
    return new RankedPool(items, scores, terms);
  }

  /** Item indexes {@code from} to {@code to}, exclusive. */
  private record Part(int from, int to) {}

  private List<WeighedScores> terms(RequestContext context, RoaringBitmap candidates) {
    List<WeighedScores> terms = new ArrayList<>(factors.size());
    List<WeighedScores> readers = new ArrayList<>();
    boolean wishes = context.wish() != null || context.avoid() != null;
    for (Factor factor : factors) {
      double weight = configuration.weight(factor.name());
      ItemScores scores = weight == 0 ? null : factor.scores(context);
      if (scores != null) {
        WeighedScores term = new WeighedScores(factor.name(), weight, scores);
        terms.add(term);
        if (wishes && factor.readsWish()) {
          readers.add(term);
        }
      }
    }
    if (!readers.isEmpty() && context.sort() != null) {
      terms.replaceAll(term -> withinClosest(term, readers, candidates));
    }
    return List.copyOf(terms);
  }

  private static WeighedScores withinClosest(
      WeighedScores term, List<WeighedScores> readers, RoaringBitmap candidates) {
    return term.factor().equals(RequestedOrderFactor.NAME)
        ? new WeighedScores(
            term.factor(), term.weight(), new ClosestMatches(term.scores(), readers, candidates))
        : term;
  }

  private static TopItems best(
      RoaringBitmap candidates, Part part, int kept, List<WeighedScores> terms) {
    TopItems top = new TopItems(kept);
    int[] items = new int[BLOCK];
    double[] sums = new double[BLOCK];
    float[] values = new float[BLOCK];
    BatchIterator iterator = candidates.getBatchIterator();
    iterator.advanceIfNeeded(part.from);
    while (iterator.hasNext()) {
      int count = before(part.to, items, iterator.nextBatch(items));
      if (count == 0) {
        break;
      }
      score(items, count, sums, values, terms);
      for (int i = 0; i < count; i++) {
        top.offer(items[i], sums[i]);
      }
    }
    return top;
  }

  private static int before(int end, int[] items, int count) {
    int before = count;
    while (before > 0 && items[before - 1] >= end) {
      before--;
    }
    return before;
  }

  private static void score(
      int[] items, int count, double[] sums, float[] values, List<WeighedScores> terms) {
    Arrays.fill(sums, 0, count, 0);
    for (WeighedScores term : terms) {
      term.scores().fill(items, count, values);
      add(term.weight(), values, sums, count);
    }
  }

  /** A loop of its own, simple enough for the compiler to vectorise. */
  static void add(double weight, float[] values, double[] sums, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += weight * values[i];
    }
  }
}
