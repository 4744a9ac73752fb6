package io.vouch.simulator.truth;

/**
 * How tired the present user is of each topic: F ← ρF before each slate, F ← F + g when something
 * of the topic is seen.
 *
 * <p>All topics fade alike, so fading only shrinks the unit in which they are kept; they are
 * written anew when the unit becomes too small for the precision of a {@code float}.
 */
final class Fatigue {
  private static final float SMALLEST_UNIT = 1e-5f;

  private final Cohort cohort;
  private final float[] kept;
  private final int topics;
  private final float[] keepOverDays;
  private int seat;
  private int start;
  private float keep;
  private float unit;
  private float perUnit;
  private float perKeep;

  Fatigue(Cohort cohort) {
    this.cohort = cohort;
    this.kept = cohort.fatigue;
    this.topics = cohort.world.topics;
    WorldParameters of = cohort.world.parameters();
    this.keepOverDays = new float[of.whole(Setting.CHURN_DAYS) + 1];
    keepOverDays[0] = 1;
    for (int days = 1; days < keepOverDays.length; days++) {
      keepOverDays[days] = keepOverDays[days - 1] * of.real(Setting.FATIGUE_KEEP_DAY);
    }
  }

  /** A session of a user who was away for some days, at most until the churn day. */
  void open(int of, int daysAway) {
    seat = of;
    start = of * topics;
    keep = cohort.fatigueKeep[of];
    perKeep = keep > 0 ? 1 / keep : 1;
    rewrite(cohort.fatigueUnit[of] * keepOverDays[Math.min(daysAway, keepOverDays.length - 1)]);
  }

  /** The moment before a slate is judged. */
  void fade() {
    unit *= keep;
    perUnit *= perKeep;
    if (unit < SMALLEST_UNIT) {
      rewrite(unit);
    } else {
      cohort.fatigueUnit[seat] = unit;
    }
  }

  float of(int topic) {
    return unit * kept[start + topic];
  }

  void add(int topic, float gain) {
    kept[start + topic] += perUnit * gain;
  }

  int mostTiringTopic() {
    int most = 0;
    for (int topic = 1; topic < topics; topic++) {
      if (kept[start + topic] > kept[start + most]) {
        most = topic;
      }
    }
    return most;
  }

  private void rewrite(float shrunk) {
    for (int topic = 0; topic < topics; topic++) {
      kept[start + topic] *= shrunk;
    }
    unit = 1;
    perUnit = 1;
    cohort.fatigueUnit[seat] = 1;
  }
}
