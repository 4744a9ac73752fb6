package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * How long and how widely to search.
 *
 * @param trials how many parameter vectors are measured, the base being the first
 * @param seed of every random number; the same seed gives the same result on any number of threads
 * @param threads how many threads measure a trial
 */
public record SearchOptions(int trials, long seed, int threads) {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  public SearchOptions {
    if (trials < 1 || threads < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.searchTooSmall(trials, threads));
    }
  }
}
