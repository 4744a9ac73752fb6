package io.vouch.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  private static final World WORLD = World.of(WorldParameters.standard(), 7);
  private static final int[] SLATE = {1, 2, 3, 4, 5};

  @Test
  void step_afterResetWithTheSameUser_repeatsTheStream() {
    Environment environment = environment();
    assertThat(life(environment, 42)).isEqualTo(life(environment, 42));
    assertThat(life(environment, 42)).isNotEqualTo(life(environment, 43));
  }

  @Test
  void step_afterTheUserLeft_isRefused() {
    Environment environment = environment();
    environment.reset(1);
    while (!environment.step(SLATE).left()) {
      assertThat(environment.observation().slate()).isPositive();
    }
    assertThatThrownBy(() -> environment.step(SLATE))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("has left");
  }

  @Test
  void step_withABrokenSlate_isRefused() {
    Environment environment = environment();
    environment.reset(1);
    assertThatThrownBy(() -> environment.step(1, 1)).hasMessageContaining("twice");
    assertThatThrownBy(() -> environment.step(WORLD.items()))
        .hasMessageContaining("not in the catalogue");
    assertThatThrownBy(environment::step).hasMessageContaining("must have 1 to 10");
  }

  private static Environment environment() {
    return new Environment(WORLD, ChoiceModels.named("logit"), 10, 5);
  }

  private static List<Long> life(Environment environment, long user) {
    List<Long> prints = new ArrayList<>();
    environment.reset(user);
    boolean comes = true;
    while (comes && prints.size() < 10_000) {
      Reaction reaction = environment.step(SLATE);
      prints.add(reaction.fingerprint());
      comes = !reaction.left() || environment.nextSession();
    }
    return prints;
  }
}
