package io.vouch.simulator.market;

/** Where the platform's prediction of a user's taste comes from: noisy and, at times, stale. */
@FunctionalInterface
public interface PredictionSource {
  /** Writes the prediction for the user who is being served. */
  void predict(float[] into);
}
