package io.vouch.simulator.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.request.Taste;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

final class ShippedPolicyTest {
  private static final Simulation MARKET =
      new Simulation(
          World.of(
              WorldParameters.standard().with(Setting.ITEMS, 200).with(Setting.STOCK_UNITS, 2), 7),
          ChoiceModels.named("cascade"));
  private static final RunOptions SMALL = RunOptions.of(96, 5).days(7);

  private static final InteractionLog LOG =
      MARKET.run(new RandomPolicy(), RunOptions.of(600, 99).days(10).withLog()).log();

  private static ShippedPolicy policy() {
    return ShippedPolicy.trained(LOG, MARKET.world().listings(), 1);
  }

  @Test
  void run_ofTheShippedRecommender_isTheSameOnOneAndTwoThreads_andBeatsChance() {
    RunResult run = MARKET.run(policy(), SMALL);
    assertThat(MARKET.run(policy(), SMALL.threads(2)).hash()).isEqualTo(run.hash());
    RunResult random = MARKET.run(new RandomPolicy(), SMALL);
    assertThat(MarketMetric.CLICKS_PER_SLATE.value(run))
        .isGreaterThan(MarketMetric.CLICKS_PER_SLATE.value(random));
  }

  @Test
  void ranking_ofARequest_isThatOfTheRecommender() {
    ShippedPolicy policy = policy();
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    Recommender product = new Recommender(policy.model(), () -> "id", clock);
    ShippedRanking ranking = new ShippedRanking(policy.model(), clock.millis());
    List<Constraint> constraints = List.of(Constraint.NumberRange.atMost("price", 25));
    for (int user = 0; user < 20; user++) {
      Taste taste =
          new Taste(
              new PersonId("u" + user),
              new int[] {user, 3 * user + 1},
              new float[] {1, 4},
              List.of());
      RecommendationRequest request =
          new RecommendationRequest(
              taste.person(),
              "home",
              10,
              constraints,
              List.of(ListedCatalogue.id(50), ListedCatalogue.id(51)),
              List.of(),
              List.of(),
              null,
              null,
              SeenPolicy.HIDE);
      assertThat(ranking.best(taste, constraints, RoaringBitmap.bitmapOf(50, 51), 10))
          .containsExactly(
              product.recommend(request, taste).items().stream()
                  .mapToInt(item -> policy.model().catalogue().indexOf(item.item()))
                  .toArray());
    }
  }
}
