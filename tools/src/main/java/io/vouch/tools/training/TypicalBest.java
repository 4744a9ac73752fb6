package io.vouch.tools.training;

import java.util.Arrays;

/**
 * What a model's scores are divided by, so that those of different models compare: the median over
 * people of the score of their best item.
 */
public final class TypicalBest {
  private static final int SAMPLED_PEOPLE = 200;

  private TypicalBest() {}

  /** The scores that a model gives to all items for somebody it was trained on. */
  @FunctionalInterface
  public interface PersonScores {
    /** Writes one score per item. */
    void of(int person, float[] scores);
  }

  /** The median best score over at most {@value #SAMPLED_PEOPLE} evenly spaced people; positive. */
  public static float of(int people, int items, PersonScores model) {
    float[] scores = new float[items];
    int sampled = Math.min(people, SAMPLED_PEOPLE);
    float[] bests = new float[sampled];
    for (int s = 0; s < sampled; s++) {
      model.of((int) ((long) s * people / sampled), scores);
      for (float score : scores) {
        bests[s] = Math.max(bests[s], score);
      }
    }
    Arrays.sort(bests);
    float median = sampled == 0 ? 0 : bests[sampled / 2];
    return median > 0 ? median : 1f;
  }
}
