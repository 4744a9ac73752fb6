package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;

/**
 * The iterated multinomial logit: repeated picks without replacement until the person takes nothing
 * or has picked {@code picks} times, i.e. the head of a Plackett–Luce draw that may stop.
 *
 * <p>Source: RecSim NG's iterated multinomial logit, with a no-choice option in each pick.
 *
 * @param picks the most clicks on one slate, at least 1
 */
public record IteratedLogitChoice(int picks) implements ChoiceModel {
  public IteratedLogitChoice {
    if (picks < 1) {
      throw new IllegalArgumentException("The number of picks (" + picks + ") must be at least 1.");
    }
  }

  @Override
  public String name() {
    return "iterated-logit";
  }

  @Override
  public void choose(Appeal appeal, long key, Clicks clicks) {
    clicks.clear();
    int size = appeal.size();
    clicks.examined(size);
    float[] weights = clicks.weights();
    float total = MultinomialLogitChoice.fill(appeal, weights);
    float nothing = appeal.noChoiceWeight();
    for (int pick = 0; pick < Math.min(picks, size); pick++) {
      float point = Chance.uniform(key, Purpose.CHOICE, pick) * (total + nothing);
      int chosen = LogitWeights.find(weights, size, point);
      if (chosen < 0) {
        return;
      }
      clicks.add(chosen);
      total -= weights[chosen];
      weights[chosen] = 0;
    }
  }
}
