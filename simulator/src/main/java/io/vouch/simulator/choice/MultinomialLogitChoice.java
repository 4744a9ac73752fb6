package io.vouch.simulator.choice;

/**
 * The multinomial logit with no-choice: at most one click, P(i) = e^(v_i + γ·i) / (e^(v_0) + Σ_j
 * e^(v_j + γ·j)), i 0-based.
 *
 * <p>Source: McFadden (1974). The whole slate is examined.
 */
public final class MultinomialLogitChoice implements ChoiceModel {
  @Override
  public String name() {
    return "logit";
  }

  @Override
  public void choose(Appeal appeal, long key, Clicks clicks) {
    clicks.clear();
    int size = appeal.size();
    clicks.examined(size);
    if (size > 0) {
      float[] weights = clicks.weights();
      LogitDraw.bounds(appeal, weights);
      int chosen = LogitDraw.choose(appeal, weights, key, 0);
      if (chosen >= 0) {
        clicks.add(chosen);
      }
    }
  }
}
