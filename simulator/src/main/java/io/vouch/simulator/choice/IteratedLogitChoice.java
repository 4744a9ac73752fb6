package io.vouch.simulator.choice;

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
    LogitDraw.bounds(appeal, weights);
    for (int pick = 0; pick < Math.min(picks, size); pick++) {
      int chosen = LogitDraw.choose(appeal, weights, key, pick);
      if (chosen < 0) {
        return;
      }
      clicks.add(chosen);
      weights[chosen] = 0;
    }
  }
}
