package io.vouch.simulator.policy;

import io.vouch.simulator.market.Observation;
import java.util.Arrays;

/**
 * The prediction of each user of a cohort at the first visit, kept for ever: a model gone stale.
 */
final class FirstPredictions {
  private final int dimensions;
  private final float[] current;
  private float[] kept = new float[0];
  private boolean[] known = new boolean[0];

  FirstPredictions(int dimensions) {
    this.dimensions = dimensions;
    this.current = new float[dimensions];
  }

  void clear() {
    Arrays.fill(known, false);
  }

  float[] of(Observation observation) {
    int seat = observation.visit().seat;
    makeRoom(seat + 1);
    if (!known[seat]) {
      known[seat] = true;
      System.arraycopy(observation.prediction(), 0, kept, seat * dimensions, dimensions);
    }
    System.arraycopy(kept, seat * dimensions, current, 0, dimensions);
    return current;
  }

  private void makeRoom(int seats) {
    if (known.length < seats) {
      int size = Math.max(seats, 2 * known.length);
      known = Arrays.copyOf(known, size);
      kept = Arrays.copyOf(kept, size * dimensions);
    }
  }
}
