package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;

/**
 * The position-based model: slot i is examined with probability e^(γ·i) whatever happens elsewhere,
 * and an examined item is clicked with probability σ(v_i − v_0).
 *
 * <p>Source: Richardson et al. (2007). Clicks on different slots are independent, so one slate may
 * carry several. {@link Clicks#examined()} is one past the deepest examined slot.
 */
public final class PositionBasedChoice implements ChoiceModel {
  @Override
  public String name() {
    return "position-based";
  }

  @Override
  public void choose(Appeal appeal, long key, Clicks clicks) {
    clicks.clear();
    float step = appeal.positionFactor();
    float nothing = appeal.noChoice();
    float examination = 1;
    for (int i = 0; i < appeal.size(); i++) {
      if (Chance.uniform(key, Purpose.EXAMINE, i) < examination) {
        clicks.examined(i + 1);
        float drawn = Chance.uniform(key, Purpose.CHOICE, i);
        if (CascadeChoice.clicked(appeal, i, nothing, drawn)) {
          clicks.add(i);
        }
      }
      examination *= step;
    }
  }
}
