package io.vouch.tools.training;

/**
 * The settings of {@link ModelTraining}.
 *
 * @param seed of everything random
 * @param threads how many threads to use; the result does not depend on it
 * @param dimensions length of a factor vector, or 0 for 64 up to {@value #LARGE} items and 32
 *     above, which keeps a scan of a million items within a few milliseconds
 * @param iterations of ALS
 */
public record TrainingOptions(long seed, int threads, int dimensions, int iterations) {
  /** Items above which factor vectors are halved by default. */
  public static final int LARGE = 250_000;

  private static final double UNOBSERVED_RATIO = 12;

  /** Default settings with this seed on all processors. */
  public static TrainingOptions standard(long seed) {
    return new TrainingOptions(seed, Runtime.getRuntime().availableProcessors(), 0, 12);
  }

  /**
   * The settings of ALS for these data.
   *
   * <p>α₀·items is kept at {@value #UNOBSERVED_RATIO} times a person's mean number of interactions,
   * at most α₀ = 0.3: with the fixed α₀ of small catalogues the regularisation of a large one
   * outweighs what people did. Found on two public data sets, see docs/quality.md.
   */
  AlsOptions als(Interactions interactions) {
    int items = Math.max(1, interactions.items());
    int length = dimensions > 0 ? dimensions : items > LARGE ? 32 : 64;
    double meanPerPerson = (double) interactions.size() / Math.max(1, interactions.people());
    float unobserved = (float) Math.min(0.3, UNOBSERVED_RATIO * meanPerPerson / items);
    return new AlsOptions(length, iterations, 0.005f, unobserved, 0.1f, seed);
  }
}
