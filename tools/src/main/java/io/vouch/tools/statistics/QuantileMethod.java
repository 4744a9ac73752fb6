package io.vouch.tools.statistics;

/**
 * Which number a quantile is where the share falls between two values; n values sorted ascending,
 * places from 0.
 *
 * <p>Names and formulas as in Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages",
 * where they have one.
 */
public enum QuantileMethod {
  /** Interpolated between the values around place share·(n − 1); type 7. */
  LINEAR,
  /** The least value that at least the share of the values do not exceed; type 1. */
  INVERTED_CDF,
  /** The least value that more than the share of the values do not exceed. */
  ABOVE,
  /** The value at place share·(n − 1), rounded down. */
  LOWER,
  /** The value at the place nearest share·(n − 1), the later of two as near. */
  NEAREST
}
