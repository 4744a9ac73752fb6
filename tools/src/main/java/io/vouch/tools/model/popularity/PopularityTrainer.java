package io.vouch.tools.model.popularity;

import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.SparseRows;

/**
 * Time-decayed popularity: Σ over the people who liked an item of w·2^(−age / half-life).
 *
 * <p>Every person counts once per item. Age is measured from the newest event of the data, so the
 * result does not depend on when training runs.
 */
public final class PopularityTrainer {
  /** Half-life of an interaction in days; a season, arbitrary. */
  public static final int HALF_LIFE_DAYS = 90;

  private static final double HALF_LIFE_MILLIS = HALF_LIFE_DAYS * 86_400_000.0;

  private PopularityTrainer() {}

  /** The popularity of every item, 0 or more. */
  public static float[] train(Interactions interactions) {
    SparseRows rows = interactions.byPerson();
    double newest = interactions.newestMillis();
    double[] sums = new double[interactions.items()];
    for (int entry = 0; entry < rows.size(); entry++) {
      double halfLives = (newest - interactions.timeMillis(entry)) / HALF_LIFE_MILLIS;
      sums[rows.column(entry)] += rows.value(entry) * Math.pow(2, -halfLives);
    }
    float[] popularity = new float[sums.length];
    for (int item = 0; item < sums.length; item++) {
      popularity[item] = (float) sums[item];
    }
    return popularity;
  }
}
