package io.vouch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.choice.PositionBasedChoice;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import org.junit.jupiter.api.Test;

/** Short cuts of the market must not change what they shorten. */
final class BoundsTest {
  private static final int SEATS = 8;
  private static final float ROUNDING = 1e-4f;

  @Test
  void utility_whateverHappens_isNeverAboveItsBound() {
    for (double drift : new double[] {0, 0.05, 0.24, 0.6, 1}) {
      WorldParameters parameters =
          WorldParameters.standard()
              .with(Setting.DRIFT, drift)
              .with(Setting.NO_CHOICE, 1)
              .with(Setting.BOREDOM_CLICKS, 3)
              .with(Setting.ITEM_SPREAD, 1.5);
      World world = World.of(parameters, 3);
      Cohort cohort = new Cohort(world, SEATS, 5);
      cohort.seat(0, SEATS);
      StatisticalUser user =
          new StatisticalUser(cohort, new Warehouse(world), new PositionBasedChoice(), 10);
      for (int seat = 0; seat < SEATS; seat++) {
        user.visit(seat, 0, 0);
        watch(user, Chance.key(seat, 1));
      }
    }
  }

  private static void watch(StatisticalUser user, long key) {
    boolean stays = true;
    for (int n = 0; stays && n < 200; n++) {
      Slate slate = new Slate(10);
      for (int i = 0; i < 10; i++) {
        slate.add(Chance.below(1000, key, Purpose.POLICY, 10 * n + i), 0);
      }
      user.appeal().look(slate);
      for (int i = 0; i < 10; i++) {
        assertThat(user.appeal().utility(i))
            .isLessThanOrEqualTo(user.appeal().utilityAtMost(i) + ROUNDING);
      }
      Reaction reaction = user.react(slate);
      stays = !reaction.left();
    }
  }

  @Test
  void fatigue_overManySlatesAndDays_isWhatTheEquationSays() {
    WorldParameters parameters = WorldParameters.standard().with(Setting.FATIGUE_KEEP_SPREAD, 0);
    World world = World.of(parameters, 3);
    Cohort cohort = new Cohort(world, 2, 5);
    cohort.seat(0, 2);
    Fatigue fatigue = new Fatigue(cohort);
    double expected = 0;
    for (int session = 0; session < 6; session++) {
      fatigue.open(1, session);
      expected *= Math.pow(0.6, session);
      for (int slate = 0; slate < 300; slate++) {
        fatigue.fade();
        expected *= 0.9;
        if (slate % 7 == 0) {
          fatigue.add(4, 0.5f);
          expected += 0.5;
        }
        assertThat((double) fatigue.of(4)).isCloseTo(expected, within(1e-4));
      }
      fatigue.open(0, 0);
      fatigue.fade();
      assertThat(fatigue.of(4)).isZero();
    }
  }
}
