package io.vouch.tools.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.tools.preference.PreferenceChannel.Situation;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PreferenceChannelTest {
  private static final EpisodeKey EPISODE = new EpisodeKey("r3");
  private static final PreferenceChannel PUBLISHED =
      new PreferenceChannel(PreferenceRule.published());

  private static List<PenaltyUpdate> updates(double weight, double multiplier, double pressure) {
    return PUBLISHED.updates(
        EPISODE, new Situation("influence.order", weight, multiplier, "llm", pressure), 0);
  }

  @Test
  void updates_violated_raisesByAQuarterInLogSpace() {
    assertThat(updates(20_000, 1, 0.1))
        .singleElement()
        .satisfies(update -> {
          assertThat(update.method()).isEqualTo("rule");
          assertThat(update.newWeight()).isCloseTo(20_000 * Math.exp(0.25), within(1e-6));
        });
  }

  /** Only the sign counts, as published: a hundredfold breach raises no more. */
  @Test
  void updates_satisfiedOrFarOut_stepsAreFixed() {
    assertThat(updates(20_000, 1, -0.1).get(0).newWeight())
        .isCloseTo(20_000 * Math.exp(-0.08), within(1e-6));
    assertThat(updates(20_000, 1, 10).get(0).step())
        .isEqualTo(updates(20_000, 1, 0.1).get(0).step());
  }

  @Test
  void updates_multiplierFirst_thenTheRuleOnWhatItLeft() {
    List<PenaltyUpdate> both = updates(60_000, 2, 0.1);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).method()).isEqualTo("llm");
    assertThat(both.get(0).newWeight()).isEqualTo(80_000);
    assertThat(both.get(1).oldWeight()).isEqualTo(80_000);
    assertThat(both.get(1).newWeight()).isEqualTo(80_000);
  }

  @Test
  void updates_frozenOffOrUnmeasured_changeNothing() {
    Situation situation = new Situation("influence.order", 20_000, 2, "llm", 0.1);
    assertThat(PUBLISHED.updates(EPISODE, situation, -0.051)).isEmpty();
    assertThat(PUBLISHED.updates(EPISODE, situation, 0.05)).hasSize(2);
    assertThat(
            new PreferenceChannel(PreferenceRule.published().off()).updates(EPISODE, situation, 0))
        .isEmpty();
    assertThat(updates(20_000, 1, Double.NaN)).isEmpty();
  }

  /** 20,000 reaches the cap of 80,000 in six breaches and the floor of 1,000 in 38 quiet rounds. */
  @Test
  void updates_manyRounds_reachTheBoundsWhenTheArithmeticSays() {
    assertThat(roundsUntil(80_000, 0.1)).isEqualTo(6);
    assertThat(roundsUntil(1_000, -0.1)).isEqualTo(38);
  }

  private static int roundsUntil(double bound, double pressure) {
    double weight = 20_000;
    int rounds = 0;
    while (weight != bound) {
      weight = updates(weight, 1, pressure).get(0).newWeight();
      rounds++;
    }
    return rounds;
  }

  /** The fixed point: where a larger weight breaches less, breaches settle at 24% of rounds. */
  @Test
  void equilibrium_respondingMarket_settlesAt24Percent() {
    SplittableRandom random = new SplittableRandom(24);
    double weight = 20_000;
    int violated = 0;
    int rounds = 50_000;
    for (int round = 0; round < rounds; round++) {
      boolean isViolated = random.nextDouble() < 5_000 / weight;
      violated += isViolated ? 1 : 0;
      weight = updates(weight, 1, isViolated ? 1 : -1).get(0).newWeight();
    }
    assertThat(PreferenceRule.published().equilibriumViolationRate())
        .isCloseTo(0.2424, within(1e-4));
    assertThat(violated / (double) rounds).isCloseTo(0.2424, within(0.01));
  }
}
