package io.vouch.tools.belief;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.messages.Messages;
import io.vouch.tools.belief.InvertedRange.Origin;

/**
 * The inversion of a relation: which offline uplifts are believed to be acceptable online.
 *
 * <p>{@code lo = (L_min − β)/α}, {@code hi = (L_max − β)/α}; a negative slope swaps the ends. The
 * report gives no formula and no guards; these are ours:
 *
 * <ul>
 *   <li>a slope nearer to 0 than {@code smallestSlope} is not divided by: the fallback range is
 *       used;
 *   <li>the intercept is clamped to ±{@code largestIntercept} first, whatever the rounds before
 *       did;
 *   <li>the result is cut to {@code allowed}; if nothing of it is left, a narrow range at the
 *       nearer end is used and said to be infeasible, so that a controller or a person can hold.
 * </ul>
 *
 * @param smallestSlope below it a slope is flat, positive
 * @param largestIntercept the bound on an intercept over all rounds, positive
 * @param allowed what an offline uplift may be at all
 * @param fallback the range of a metric whose relation is flat
 */
public record RangeInversion(
    double smallestSlope, double largestIntercept, TargetRange allowed, TargetRange fallback) {
  private static final BeliefMessages SAY = Messages.of(BeliefMessages.class);

  /** Half the width of an infeasible range: the search still has something to aim at. */
  private static final double NARROW = 0.005;

  public RangeInversion {
    if (!(smallestSlope > 0) || !(largestIntercept > 0)) {
      throw new VouchException(
          ErrorCode.CONFIGURATION, SAY.inversionBoundsOutOfRange(smallestSlope, largestIntercept));
    }
  }

  /** Ours: slopes from 0.05, intercepts to ±0.3, offline uplifts from −50% to +100%. */
  public static RangeInversion standard() {
    return new RangeInversion(
        0.05, 0.3, new TargetRange(-0.5, TargetRange.UNCAPPED), TargetRange.atLeast(-0.03));
  }

  /**
   * The offline range of a limit.
   *
   * @throws VouchException INVALID_REQUEST if the limit is of another online metric
   */
  public InvertedRange invert(Relation relation, OnlineLimit limit) {
    return invert(relation, limit, 0);
  }

  /**
   * The offline range in which the limit holds with a margin of {@code caution} standard errors of
   * the belief; 0 takes the belief at its word, as published.
   */
  public InvertedRange invert(Relation relation, OnlineLimit limit, double caution) {
    if (!relation.key().online().equals(limit.metric())) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.inversionOfAnotherRelation(limit.metric(), relation.key()));
    }
    if (!(Math.abs(relation.slope()) >= smallestSlope)) {
      return new InvertedRange(
          relation.key(),
          fallback,
          Origin.FLAT,
          SAY.slopeTooNearZero("%.4f".formatted(relation.slope())));
    }
    return cut(relation, ends(relation, limit.range(), caution));
  }

  /** An uncapped upper limit stays uncapped on the side it is mapped to. */
  private double[] ends(Relation relation, TargetRange online, double caution) {
    double intercept = Math.clamp(relation.intercept(), -largestIntercept, largestIntercept);
    double margin = caution * Math.sqrt(relation.uncertainty().varianceAt(0));
    double first = (online.min() + margin - intercept) / relation.slope();
    double last =
        online.max() >= TargetRange.UNCAPPED
            ? Math.copySign(Double.MAX_VALUE, relation.slope())
            : (online.max() - margin - intercept) / relation.slope();
    return new double[] {Math.min(first, last), Math.max(first, last)};
  }

  private InvertedRange cut(Relation relation, double[] ends) {
    double low = Math.max(ends[0], allowed.min());
    double high = Math.min(ends[1], allowed.max());
    if (low > high) {
      double nearest = ends[0] > allowed.max() ? allowed.max() : allowed.min();
      return new InvertedRange(
          relation.key(),
          around(nearest),
          Origin.INFEASIBLE,
          SAY.noAcceptableUplift(
              "%.4f".formatted(relation.slope()), "%.4f".formatted(relation.intercept())));
    }
    boolean isClamped = low != ends[0] || high != ends[1];
    return new InvertedRange(
        relation.key(),
        new TargetRange(low, high),
        isClamped ? Origin.CLAMPED : Origin.INVERTED,
        SAY.acceptableUplifts("%.4f".formatted(low), "%.4f".formatted(high)));
  }

  private TargetRange around(double end) {
    return new TargetRange(
        Math.max(allowed.min(), end - NARROW), Math.min(allowed.max(), end + NARROW));
  }
}
