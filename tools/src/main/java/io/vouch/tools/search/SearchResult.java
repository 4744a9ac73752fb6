package io.vouch.tools.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param base the first trial: every multiplier at 1
 * @param best the best different trials, best first, at most {@value #KEPT}; equal objectives by
 *     trial
 * @param progress the trials that were better than all before them, in order
 * @param trials how many were measured
 * @param hash SHA-256 over every trial's parameters and objective, bit for bit
 */
public record SearchResult(
    Candidate base, List<Candidate> best, List<Improvement> progress, int trials, String hash) {
  /** How many candidates are kept, as published. */
  public static final int KEPT = 5;

  public SearchResult {
    best = List.copyOf(best);
    progress = List.copyOf(progress);
  }

  /** A trial that was better than all before it. */
  public record Improvement(int trial, double objective) {}
}
