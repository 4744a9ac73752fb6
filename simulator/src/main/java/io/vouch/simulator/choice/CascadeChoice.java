package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/**
 * The cascade (dynamic Bayesian network) model: the eye walks down the slate; an examined item is
 * clicked with probability σ(v_i − v_0), and the walk goes on with probability {@code afterSkip}
 * or, after a click, {@code afterClick}.
 *
 * <p>Source: Craswell et al. (2008); Chapelle and Zhang (2009). Position acts through examination
 * only, so the position slope shortens the walk: the chance to go on is multiplied by e^(γ).
 *
 * @param afterSkip the chance to look at the next item after no click, in [0, 1]
 * @param afterClick the same after a click, in [0, 1]
 */
public record CascadeChoice(float afterSkip, float afterClick) implements ChoiceModel {
  public CascadeChoice {
    check("afterSkip", afterSkip);
    check("afterClick", afterClick);
  }

  /** Goes on after 95 % of skips and 40 % of clicks; a prior, not fitted to anybody. */
  public static CascadeChoice standard() {
    return new CascadeChoice(0.95f, 0.4f);
  }

  @Override
  public String name() {
    return "cascade";
  }

  @Override
  public void choose(Appeal appeal, long key, Clicks clicks) {
    clicks.clear();
    int size = appeal.size();
    float nothing = appeal.noChoice();
    float patience = appeal.positionFactor();
    int index = 0;
    boolean looks = size > 0;
    while (looks) {
      long bits = Chance.bits(key, Purpose.CHOICE, index);
      float goOn = afterSkip;
      if (clicked(appeal, index, nothing, Chance.first(bits))) {
        clicks.add(index);
        goOn = afterClick;
      }
      index++;
      looks = index < size && Chance.second(bits) < goOn * patience;
    }
    clicks.examined(index);
  }

  /** Most draws lie beyond what the item could reach at best; then its utility is not needed. */
  static boolean clicked(Appeal appeal, int index, float nothing, float drawn) {
    return appeal.utilityAtMost(index) - nothing >= Elementary.logitFloor(drawn)
        && Elementary.belowSigmoid(drawn, appeal.utility(index) - nothing);
  }

  private static void check(String name, float probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability %s (%s) must be in [0, 1].".formatted(name, probability));
    }
  }
}
