package io.vouch.tools.retrieval;

import io.vouch.tools.request.ItemScores;

/** Scores held in one array; items beyond its end have 0. */
record ArrayScores(float[] scores) implements ItemScores {
  @Override
  public float at(int index) {
    return index < scores.length ? scores[index] : 0f;
  }
}
