package io.vouch.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.AdAuction;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.policy.SponsoredPolicy;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimulationTest {
  private static final World WORLD =
      World.of(WorldParameters.standard().with(Setting.STOCK_UNITS, 3), 7);
  private static final RunOptions OPTIONS = RunOptions.of(2_500, 3).days(10);

  private static List<RecommenderPolicy> policies() {
    return List.of(
        new RandomPolicy(),
        new SponsoredPolicy(ScoredPolicy.standard("scored"), 2, AdAuction.Terms.standard()));
  }

  @Test
  void run_onOneTwoAndEightThreads_hasTheSameHashAndCounts() {
    for (ChoiceModel choice : ChoiceModels.all()) {
      Simulation simulation = new Simulation(WORLD, choice);
      for (RecommenderPolicy policy : policies()) {
        RunResult one = simulation.run(policy, OPTIONS);
        for (int threads : new int[] {2, 8}) {
          RunResult many = simulation.run(policy, OPTIONS.threads(threads));
          assertThat(many.hash()).isEqualTo(one.hash());
          assertThat(many.batches().stream().map(Batch::counts))
              .containsExactlyElementsOf(one.batches().stream().map(Batch::counts).toList());
        }
      }
    }
  }

  @Test
  void run_withAnotherSeed_hasAnotherHash() {
    Simulation simulation = new Simulation(WORLD, ChoiceModels.named("cascade"));
    RecommenderPolicy policy = new RandomPolicy();
    assertThat(simulation.run(policy, OPTIONS.seed(4)).hash())
        .isNotEqualTo(simulation.run(policy, OPTIONS).hash());
  }

  @Test
  void run_onceWarm_allocatesNothingPerSession() {
    for (String choice : List.of("cascade", "logit")) {
      Simulation simulation = new Simulation(WORLD, ChoiceModels.named(choice));
      for (RecommenderPolicy policy : policies()) {
        simulation.run(policy, OPTIONS);
        RunResult run = simulation.run(policy, OPTIONS);
        // A thread's own bookkeeping is some kilobytes a run; one byte a session would be more.
        assertThat((double) run.effort().allocatedBytes() / run.count(Count.SESSIONS))
            .isLessThan(1);
      }
    }
  }

  @Test
  void run_countsAddUp() {
    Simulation simulation = new Simulation(WORLD, ChoiceModels.named("position-based"));
    RunResult run = simulation.run(policies().getLast(), OPTIONS.withLog());
    assertThat(run.count(Count.USERS)).isEqualTo(OPTIONS.users());
    assertThat(run.count(Count.IMPRESSIONS)).isEqualTo(10 * run.count(Count.SLATES));
    InteractionLog log = run.log();
    assertThat(log.rows()).isEqualTo((int) run.count(Count.IMPRESSIONS));
    int clicked = 0;
    for (int row = 0; row < log.rows(); row++) {
      clicked += log.clicked(row) ? 1 : 0;
    }
    assertThat(clicked).isEqualTo((int) run.count(Count.CLICKS));
    assertThat(run.count(Count.BUYS)).isLessThanOrEqualTo(run.count(Count.CARTS)).isPositive();
    assertThat(run.count(Count.CARTS)).isLessThan(run.count(Count.CLICKS));
    assertThat(run.count(Count.AD_CLICKS)).isPositive();
    assertThat(run.count(Count.INSTRUCTIONS)).isPositive();
    assertThat(run.count(Count.RETURNED_USERS)).isPositive().isLessThan(OPTIONS.users());
  }

  @Test
  void run_ofAPolicyThatShowsNothing_failsInOneSentence() {
    Simulation simulation = new Simulation(WORLD, ChoiceModels.named("cascade"));
    RecommenderPolicy silent =
        new RecommenderPolicy() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public io.vouch.simulator.policy.SlateRecommender open(
              io.vouch.simulator.market.Listings listings) {
            return (observation, slate) -> {};
          }
        };
    assertThatThrownBy(() -> simulation.run(silent, OPTIONS))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("\"silent\"")
        .hasMessageContaining("empty slate");
  }

  @Test
  void difference_ofAPolicyWithItself_isNoDifference() {
    Simulation simulation = new Simulation(WORLD, ChoiceModels.named("cascade"));
    List<RunResult> runs = List.of(simulation.run(new RandomPolicy(), OPTIONS));
    PairedDifference same = PairedDifference.of(MarketMetric.SLATES_PER_USER, runs, runs);
    assertThat(same.difference()).isZero();
    assertThat(same.verdict()).isEqualTo(DifferenceSign.NO_DIFFERENCE);
  }

  @Test
  void difference_ofPairedRuns_hasASmallerErrorThanOfUnrelatedUsers() {
    Simulation simulation = new Simulation(WORLD, ChoiceModels.named("cascade"));
    RecommenderPolicy scored = ScoredPolicy.standard("scored");
    List<RunResult> first = List.of(simulation.run(new RandomPolicy(), OPTIONS));
    List<RunResult> second = List.of(simulation.run(scored, OPTIONS));
    double paired =
        PairedDifference.of(MarketMetric.CLICKS_PER_SLATE, second, first).standardError();
    double alone = error(first.getFirst());
    double other = error(second.getFirst());
    assertThat(paired).isLessThan(Math.hypot(alone, other));
  }

  private static double error(RunResult run) {
    double[] pulls = MarketMetric.CLICKS_PER_SLATE.pulls(run);
    double squares = 0;
    for (double pull : pulls) {
      squares += pull * pull;
    }
    return Math.sqrt(squares / (pulls.length - 1) / pulls.length);
  }
}
