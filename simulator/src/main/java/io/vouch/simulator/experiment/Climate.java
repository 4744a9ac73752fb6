package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.experiment.MarketSettings.Season;

/**
 * The state of the market at a time; a pure function of settings and time.
 *
 * @param demand added to the logit of an order
 * @param priceSensitivity how much a price twice e-fold lowers that logit
 * @param blindness taken from the logit of a click on an advertisement
 * @param optimism what the platform's click predictions are too high by, in logits
 */
record Climate(float demand, float priceSensitivity, float blindness, float optimism) {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long STEP_MILLIS = 4 * HOUR_MILLIS;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
  private static final long BREAK_MILLIS = 36 * HOUR_MILLIS;
  private static final float STEP = 0.04f;
  private static final long STREAM = -7;

  static Climate at(MarketSettings settings, long millis) {
    double angle = 2 * StrictMath.PI * Math.floorMod(millis, DAY_MILLIS) / DAY_MILLIS;
    float evening = (float) StrictMath.sin(angle - StrictMath.PI / 2);
    float sensitivity = 0.9f - 0.1f * evening;
    float blindness = settings.traits().adBlindness();
    if (settings.season() == Season.BREAK && millis >= BREAK_MILLIS) {
      sensitivity += 0.4f;
      blindness += 0.5f;
    }
    boolean drifts = settings.season() == Season.DRIFT;
    float[] walk = drifts ? walk(settings.seed(), millis) : new float[4];
    return new Climate(
        0.15f * evening + walk[0],
        Math.max(0, sensitivity + walk[1]),
        Math.max(0, blindness + walk[2]),
        walk[3]);
  }

  private static float[] walk(long seed, long millis) {
    float[] walk = new float[4];
    long key = Chance.key(seed, STREAM);
    for (int step = 1; step <= Math.max(0, millis) / STEP_MILLIS; step++) {
      for (int trait = 0; trait < walk.length; trait++) {
        walk[trait] += STEP * Chance.normal(Chance.key(key, step), Purpose.PARAMETER, trait);
      }
    }
    return walk;
  }
}
