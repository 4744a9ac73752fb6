package io.vouch.tools.model;

/**
 * The settings of {@link ModelTraining}.
 *
 * @param seed of everything random
 * @param threads how many threads to use; the result does not depend on it
 */
public record TrainingOptions(long seed, int threads) {
  /** This seed on all processors. */
  public static TrainingOptions standard(long seed) {
    return new TrainingOptions(seed, Runtime.getRuntime().availableProcessors());
  }
}
