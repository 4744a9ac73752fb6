package io.vouch.tools.preference;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The published preference channel, with its order made explicit.
 *
 * <p>Per constrained metric and round, in this order: the controller's multiplier m, clamp, the
 * rule {@code λ ← λ·exp(+stepUp if p &gt; 0, else −stepDown)}, clamp. {@code p} is the signed
 * pressure: how far the <em>online</em> uplift was outside its limit, in units of a threshold; only
 * its sign is used, as published. Nothing moves in a round whose belief moved by more than the
 * freeze threshold (the same round: what looks like a breach may be a wrong prediction), nor when
 * the channel is off, nor where the metric was not measured.
 */
public final class PreferenceChannel {
  private static final PreferenceMessages SAY = Messages.of(PreferenceMessages.class);

  /** What the rule's updates are recorded as. */
  public static final String RULE = "rule";

  private final PreferenceRule rule;

  public PreferenceChannel(PreferenceRule rule) {
    this.rule = rule;
  }

  /**
   * What a round knows about one constrained metric.
   *
   * @param metric the offline metric's name
   * @param weight λ before the round
   * @param multiplier the controller's m, 1 for none
   * @param controller who asked for the multiplier
   * @param pressure signed: positive outside the limit, negative inside; not a number where nothing
   *     was measured
   */
  public record Situation(
      String metric, double weight, double multiplier, String controller, double pressure) {
    public Situation {
      if (!(multiplier > 0 && multiplier < Double.MAX_VALUE) || !(weight > 0)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.penaltyWeightNotPositive(weight, metric, multiplier));
      }
    }
  }

  /** Whether a round whose largest change of an intercept was that must leave penalties alone. */
  public boolean isFrozen(double largestInterceptChange) {
    return Math.abs(largestInterceptChange) > rule.freezeAbove();
  }

  /**
   * The updates of one metric in the order they apply; none where nothing changes. The last one's
   * {@code newWeight} is the weight after the round.
   */
  public List<PenaltyUpdate> updates(
      EpisodeKey episode, Situation situation, double largestInterceptChange) {
    List<PenaltyUpdate> updates = new ArrayList<>();
    if (!rule.isOn() || isFrozen(largestInterceptChange)) {
      return updates;
    }
    double weight = situation.weight();
    if (situation.multiplier() != 1) {
      double step = Math.log(situation.multiplier());
      updates.add(update(episode, situation, situation.controller(), step, weight));
      weight = updates.get(0).newWeight();
    }
    if (!Double.isNaN(situation.pressure())) {
      double step = situation.pressure() > 0 ? rule.stepUp() : -rule.stepDown();
      updates.add(update(episode, situation, RULE, step, weight));
    }
    return updates;
  }

  private PenaltyUpdate update(
      EpisodeKey episode, Situation situation, String method, double step, double weight) {
    double pressure = Double.isNaN(situation.pressure()) ? 0 : situation.pressure();
    double next = rule.clamped(weight * Math.exp(step));
    return new PenaltyUpdate(situation.metric(), episode, method, pressure, step, weight, next);
  }
}
