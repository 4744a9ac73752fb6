package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;

/**
 * When a user leaves, and when the user comes back.
 *
 * <p>Hazard of leaving after slate t: h = σ(a + b·t − c·s + e·[instruction ignored]); the user who
 * would leave may speak instead, with probability m·σ(k(h − h*)), if the channel is open and
 * nothing said before still holds. Return after d days: p_d = σ(p₀ + κ·s)·e^(−f(d−1)) each day,
 * until the churn day.
 */
final class Departure {
  private final UserSession session;
  private final Cohort cohort;
  private final Voice voice;
  private final float ignoredEffect;
  private final int mostSlates;
  private final boolean channelOpen;
  private final float sharpness;
  private final float threshold;
  private final float remembered;
  private final int churnDays;

  Departure(UserSession session, Voice voice) {
    this.session = session;
    this.cohort = session.cohort;
    this.voice = voice;
    WorldParameters of = session.world.parameters();
    this.ignoredEffect = of.real(Setting.HAZARD_IGNORED);
    this.mostSlates = of.whole(Setting.MOST_SLATES);
    this.channelOpen = of.whole(Setting.CHANNEL_OPEN) == 1;
    this.sharpness = of.real(Setting.INSTRUCTION_SHARPNESS);
    this.threshold = of.real(Setting.INSTRUCTION_THRESHOLD);
    this.remembered = Elementary.exp(-of.real(Setting.RETURN_FORGETTING));
    this.churnDays = of.whole(Setting.CHURN_DAYS);
  }

  /** The logit of the probability that the user leaves now. */
  float hazardLogit() {
    int seat = session.seat;
    float logit =
        cohort.hazardBase[seat]
            + cohort.hazardSlope[seat] * session.slate
            - cohort.hazardSatisfaction[seat] * cohort.satisfaction[seat];
    return voice.ignored() ? logit + ignoredEffect : logit;
  }

  void decide(Slate slate, Reaction reaction) {
    float hazard = hazardLogit();
    boolean last = session.slate + 1 >= mostSlates;
    float drawn = Chance.uniform(session.slateKey, Purpose.LEAVE, 0);
    if (last) {
      reaction.leave();
    } else if (Elementary.belowSigmoid(drawn, hazard)) {
      if (speaks(Elementary.sigmoid(hazard))) {
        reaction.instruct(voice.speak(slate));
      } else {
        reaction.leave();
      }
    }
  }

  /** The day of the next visit, or −1 if there will be none. */
  int nextVisit() {
    int seat = session.seat;
    float chance =
        Elementary.sigmoid(
            cohort.returnBase[seat] + cohort.returnSatisfaction[seat] * cohort.satisfaction[seat]);
    float draw = Chance.uniform(session.key, Purpose.RETURN, 0);
    float away = 1;
    for (int days = 1; days <= churnDays; days++) {
      away *= 1 - chance;
      if (draw >= away) {
        return session.day + days;
      }
      chance *= remembered;
    }
    return -1;
  }

  private boolean speaks(float hazard) {
    if (!channelOpen || voice.holding() != null) {
      return false;
    }
    float chance =
        cohort.instructionPropensity[session.seat]
            * Elementary.sigmoid(sharpness * (hazard - threshold));
    return Chance.uniform(session.slateKey, Purpose.INSTRUCT, 0) < chance;
  }
}
