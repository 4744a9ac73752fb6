package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

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
    float[] weights = clicks.weights();
    float total = fill(appeal, weights);
    float point = Chance.uniform(key, Purpose.CHOICE, 0) * (total + appeal.noChoiceWeight());
    int chosen = LogitWeights.find(weights, size, point);
    if (chosen >= 0) {
      clicks.add(chosen);
    }
  }

  /** Writes e^(v_i + γ·i) and returns the sum. */
  static float fill(Appeal appeal, float[] weights) {
    float slope = appeal.positionSlope();
    float total = 0;
    for (int i = 0; i < appeal.size(); i++) {
      weights[i] = Elementary.exp(appeal.utility(i) + slope * i);
      total += weights[i];
    }
    return total;
  }
}
