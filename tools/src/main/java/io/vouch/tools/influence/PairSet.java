package io.vouch.tools.influence;

/** Which pairs of a request's candidates count, the better one at 1-based rank i. */
public enum PairSet {
  /** Pairs of the top K with anything in the top K + buffer. */
  TOP_K,
  /** Every pair within the top K + buffer. */
  REGION,
  /** Every pair of all candidates: the cost is quadratic in their number. */
  EVERY
}
