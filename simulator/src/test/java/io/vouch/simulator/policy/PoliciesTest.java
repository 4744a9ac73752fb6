package io.vouch.simulator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PoliciesTest {
  private static final Simulation MARKET =
      new Simulation(World.of(WorldParameters.standard(), 7), ChoiceModels.named("cascade"));
  private static final RunOptions LOGGED = RunOptions.of(200, 3).days(7).withLog();

  @Test
  void everyPolicy_fillsItsSlatesWithDistinctItemsOfTheCatalogue() {
    InteractionLog random = MARKET.run(new RandomPolicy(), LOGGED).log();
    List<RecommenderPolicy> policies =
        List.of(
            new RandomPolicy(),
            PopularityPolicy.trained(random, MARKET.world().listings()),
            ItemToItemPolicy.trained(random, MARKET.world().listings()),
            ScoredPolicy.standard("scored"));
    for (RecommenderPolicy policy : policies) {
      InteractionLog log = MARKET.run(policy, LOGGED).log();
      assertThat(log.rows() % 10).as(policy.name()).isZero();
      for (int first = 0; first < log.rows(); first += 10) {
        Set<Integer> items = new HashSet<>();
        for (int i = 0; i < 10; i++) {
          items.add(log.item(first + i));
        }
        assertThat(items).as(policy.name()).hasSize(10);
        assertThat(items).allMatch(item -> item >= 0 && item < 1_000);
      }
    }
  }

  @Test
  void random_showsEveryItemAboutEquallyOften() {
    InteractionLog log = MARKET.run(new RandomPolicy(), LOGGED).log();
    int[] shown = new int[1_000];
    for (int row = 0; row < log.rows(); row++) {
      shown[log.item(row)]++;
    }
    double expected = log.rows() / 1_000.0;
    double chiSquare = 0;
    for (int count : shown) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // 999 degrees of freedom: deviation 45; slots of one slate are not independent, so six of them.
    assertThat(chiSquare).isBetween(999 - 6 * 45.0, 999 + 6 * 45.0);
  }
}
