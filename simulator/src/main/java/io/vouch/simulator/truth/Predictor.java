package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.PredictionSource;

/**
 * The platform's model of taste, as a channel: the true taste of some days ago plus an error that
 * shrinks with the clicks seen, variance ∝ 1 / (1 + clicks / n₀). It stands for any trained model
 * of that quality; no training is simulated.
 */
final class Predictor implements PredictionSource {
  private final UserSession session;
  private final float noise;
  private final float halving;
  private final int staleDays;

  Predictor(UserSession session) {
    this.session = session;
    WorldParameters of = session.world.parameters();
    this.noise = of.real(Setting.PREDICTION_NOISE) * of.real(Setting.TASTE_SCALE);
    this.halving = of.real(Setting.PREDICTION_CLICKS);
    this.staleDays = of.whole(Setting.PREDICTION_STALE_DAYS);
  }

  @Override
  public void predict(float[] into) {
    Cohort cohort = session.cohort;
    int seat = session.seat;
    int dimensions = session.world.dimensions;
    if (cohort.snapshotDay[seat] < session.day - staleDays + 1) {
      System.arraycopy(
          cohort.taste, session.tasteStart, cohort.snapshot, session.tasteStart, dimensions);
      cohort.snapshotDay[seat] = session.day;
    }
    System.arraycopy(cohort.snapshot, session.tasteStart, into, 0, dimensions);
    float spread = noise / (float) Math.sqrt(1 + cohort.clicks[seat] / halving);
    long key = Chance.key(cohort.userKey[seat], cohort.snapshotDay[seat]);
    Vectors.addNoise(into, 0, dimensions, spread, key, Purpose.PREDICTION);
  }
}
