package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.choice.Clicks;
import io.vouch.simulator.market.Slate;

/**
 * What a slate does to a user: fatigue, trust, drift of taste and satisfaction.
 *
 * <p>Fatigue per topic F ← ρF + g per click + g₀ per item looked at. Trust n ← δn − 2(clickbait −
 * ½) + noise per click (RecSim's long-term satisfaction). Drift θ ← |θ|·norm(θ + α(x·|θ| − θ)) per
 * component, per click. Satisfaction s ← s + α_s(r − s), where r is what the slate was worth:
 * relish of the clicked items, novelty of their topics, trust, less ads, sold-out items and wishes
 * not heard; clicks as such do not enter.
 */
final class Mind {
  private final UserSession session;
  private final Cohort cohort;
  private final World world;
  private final Fatigue fatigue;
  private final float shownGain;
  private final float empty;
  private final float offset;
  private final float novelty;
  private final float trustKeep;
  private final float trustGain;
  private final float trustNoise;
  private final float trustEffect;
  private final float adGain;
  private final float adKeep;
  private final float annoyance;
  private final float tasteScale;
  private final float ignoredRegret;

  Mind(UserSession session, Fatigue fatigue) {
    this.session = session;
    this.fatigue = fatigue;
    this.cohort = session.cohort;
    this.world = session.world;
    WorldParameters of = world.parameters();
    this.shownGain = of.real(Setting.FATIGUE_SHOWN);
    this.empty = of.real(Setting.SATISFACTION_EMPTY);
    this.offset = of.real(Setting.SATISFACTION_OFFSET);
    this.novelty = of.real(Setting.SATISFACTION_NOVELTY);
    this.trustKeep = of.real(Setting.TRUST_KEEP);
    this.trustGain = of.real(Setting.TRUST_GAIN);
    this.trustNoise = of.real(Setting.TRUST_NOISE);
    this.trustEffect = of.real(Setting.TRUST_EFFECT);
    this.adGain = of.real(Setting.AD_FATIGUE_GAIN);
    this.adKeep = of.real(Setting.AD_FATIGUE_KEEP);
    this.annoyance = of.real(Setting.AD_ANNOYANCE);
    this.tasteScale = of.real(Setting.TASTE_SCALE);
    this.ignoredRegret = of.real(Setting.IGNORED_REGRET);
  }

  /** What one click is worth, in (−1, 1 + novelty); call before {@link #absorb}. */
  float worth(int item, float relish) {
    float tired = Math.min(1f, fatigue.of(world.topic[item]));
    return Elementary.tanh(0.5f * (relish - offset)) + novelty * (1 - tired);
  }

  /** What one click leaves behind. */
  void absorb(int item, int click) {
    int seat = session.seat;
    fatigue.add(world.topic[item], cohort.fatigueGain[seat]);
    float noise = trustNoise * Chance.normal(session.slateKey, Purpose.TRUST, click);
    cohort.trust[seat] =
        trustKeep * cohort.trust[seat] - trustGain * (world.clickbait[item] - 0.5f) + noise;
    cohort.trustWorth[seat] = trustEffect * Elementary.tanh(0.25f * cohort.trust[seat]);
    drift(item);
  }

  /**
   * The slate as a whole: {@code worth} is the mean worth of its clicks, if there are any, and
   * {@code ignored} says whether it went against what the user had said.
   */
  void judge(Slate slate, Clicks clicks, float worth, boolean ignored) {
    int seat = session.seat;
    int sponsored = markSeen(slate, clicks.examined());
    float reward = clicks.size() == 0 ? empty : worth;
    reward += cohort.trustWorth[seat];
    reward -= sponsored == 0 ? 0 : annoyance * sponsored / slate.size();
    reward -= ignored ? ignoredRegret : 0;
    cohort.adBlindness[seat] = adKeep * cohort.adBlindness[seat] + adGain * sponsored;
    float bounded = Math.max(-1f, Math.min(1f, reward));
    cohort.satisfaction[seat] +=
        cohort.satisfactionRate[seat] * (bounded - cohort.satisfaction[seat]);
  }

  private int markSeen(Slate slate, int examined) {
    for (int i = 0; i < examined; i++) {
      int item = slate.item(i);
      session.seenIn[item] = session.stamp;
      fatigue.add(world.topic[item], shownGain);
    }
    return slate.sold() == 0 ? 0 : sponsoredSeen(slate, examined);
  }

  private static int sponsoredSeen(Slate slate, int examined) {
    int sponsored = 0;
    for (int i = 0; i < examined; i++) {
      sponsored += slate.sponsored(i) ? 1 : 0;
    }
    return sponsored;
  }

  private void drift(int item) {
    float rate = cohort.drift[session.seat];
    if (rate > 0) {
      int from = item * world.dimensions;
      for (int k = 0; k < world.dimensions; k++) {
        int at = session.tasteStart + k;
        cohort.taste[at] += rate * (tasteScale * world.vectors[from + k] - cohort.taste[at]);
      }
      Vectors.scale(cohort.taste, session.tasteStart, world.dimensions, tasteScale);
    }
  }
}
