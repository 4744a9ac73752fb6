package io.vouch.agent.evaluation.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.evaluation.tuner.TunerEvaluation.Size;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TunerEvaluationTest {
  private static final Size TINY = new Size(2, 1, 2, 20, 30, 400, 120);

  @Test
  void run_twice_sameReportWithEveryArmInEveryScenario() {
    TunerReport report = TunerEvaluation.run(TINY, line -> {});

    assertThat(report).isEqualTo(TunerEvaluation.run(TINY, line -> {}));
    assertThat(report.rows()).hasSize(TunerArm.values().length * Season.values().length);
    assertThat(report.failures()).isEmpty();
    assertThat(report.isSimulated()).isTrue();
    assertThat(report.rows())
        .allSatisfy(row -> {
          assertThat(row.regret().lower()).isBetween(0.0, row.regret().mean());
          assertThat(row.regret().upper()).isGreaterThanOrEqualTo(row.regret().mean());
        });
  }

  @Test
  void judge_baseWeights_breakNothingAndAreWorthNothing() {
    Judge judge = new Judge(new MarketSettings(5, 0, 400, Season.STATIONARY), 1, 200);

    Judge.Verdict verdict = judge.verdict(1, MarketLayout.base());

    assertThat(verdict.utility()).isZero();
    assertThat(verdict.isViolating()).isFalse();
    assertThat(judge.regret(1, MarketLayout.base())).isPositive();
  }

  @Test
  void oracle_againstRandomWeights_isNeverMuchWorse() {
    Judge judge = new Judge(new MarketSettings(6, 0, 400, Season.STATIONARY), 1, 200);
    SplittableRandom random = new SplittableRandom(1);
    double base = judge.regret(1, MarketLayout.base());
    for (int draw = 0; draw < 30; draw++) {
      RankingConfiguration other = RandomWeights.draw(random, "draw");
      assertThat(judge.verdict(1, other).utility()).isLessThan(base + 0.02);
    }
  }
}
