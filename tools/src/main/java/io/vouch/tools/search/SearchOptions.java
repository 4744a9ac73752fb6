package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;

/**
 * How long and how widely to search.
 *
 * @param trials how many parameter vectors are measured, the base being the first
 * @param seed of every random number; the same seed gives the same result on any number of threads
 * @param threads how many threads measure a trial
 */
public record SearchOptions(int trials, long seed, int threads) {
  public SearchOptions {
    if (trials < 1 || threads < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The search must have a trial (%d) and a thread (%d) or more."
              .formatted(trials, threads));
    }
  }
}
