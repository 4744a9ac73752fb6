package io.vouch.tools.retrieval;

import io.vouch.tools.request.ItemScores;

/**
 * Scores held in one array, multiplied by a factor and cut to [-1, 1] when read; items beyond its
 * end have 0.
 */
public record ArrayScores(float[] scores, float factor) implements ItemScores {
  @Override
  public float at(int index) {
    return index < scores.length ? Math.clamp(scores[index] * factor, -1f, 1f) : 0f;
  }
}
