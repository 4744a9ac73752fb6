package io.vouch.tools.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class WindowReportTest {
  /** Four people spend 1, 2, 3, 4: mean 2.5, variance 5/3, standard error √(5/12). */
  @Test
  void tally_meanPerUnit_hasTheTextbookStandardError() {
    RatioTally tally = RatioTally.EMPTY.plus(1, 1).plus(2, 1).plus(3, 1).plus(4, 1);

    assertThat(tally.value()).isEqualTo(2.5);
    assertThat(tally.standardError()).isCloseTo(Math.sqrt(5.0 / 12), within(1e-12));
    assertThat(RatioTally.EMPTY.plus(1, 1).plus(2, 1).plus(RatioTally.EMPTY.plus(3, 1).plus(4, 1)))
        .isEqualTo(tally);
  }

  @Test
  void uplift_overRepeatedExperiments_standardErrorIsTheSpread() {
    SplittableRandom random = new SplittableRandom(7);
    int repeats = 2_000;
    double sum = 0;
    double squares = 0;
    double claimed = 0;
    for (int i = 0; i < repeats; i++) {
      Uplift uplift = draw(random, 1.2).upliftOver(draw(random, 1)).orElseThrow();
      sum += uplift.value();
      squares += uplift.value() * uplift.value();
      claimed += uplift.standardError() / repeats;
    }
    double mean = sum / repeats;
    double spread = Math.sqrt(squares / repeats - mean * mean);
    assertThat(mean).isCloseTo(0.2, within(0.01));
    assertThat(claimed).isCloseTo(spread, within(0.06 * spread));
  }

  /** 300 people with one to three visits each and a chance of an order on each visit. */
  private static RatioTally draw(SplittableRandom random, double effect) {
    RatioTally tally = RatioTally.EMPTY;
    for (int person = 0; person < 300; person++) {
      int visits = 1 + random.nextInt(3);
      double orders = 0;
      for (int visit = 0; visit < visits; visit++) {
        orders += random.nextDouble() < 0.3 * effect ? 1 : 0;
      }
      tally = tally.plus(orders, visits);
    }
    return tally;
  }

  @Test
  void uplifts_metricWithoutControlValue_isLeftOut() {
    RatioTally some = RatioTally.EMPTY.plus(1, 1).plus(3, 1);
    RatioTally none = RatioTally.EMPTY.plus(0, 1).plus(0, 1);
    WindowReport report =
        new WindowReport(
            new WindowId("w1"),
            0,
            1,
            List.of(
                new ArmOutcome("control", "v1", 2, 2, Map.of("clicks", some, "orders", none)),
                new ArmOutcome("treatment", "v2", 2, 2, Map.of("clicks", some, "orders", some))));

    assertThat(report.uplifts("treatment")).containsOnlyKeys("clicks");
    assertThat(report.uplifts("treatment").get("clicks").value()).isZero();
    assertThatThrownBy(() -> report.arm("third")).hasMessageContaining("Maybe one of [control");
  }

  @Test
  void plan_brokenArms_areRefused() {
    RankingConfiguration any = new RankingConfiguration("v1", Map.of("a", 1.0), "");
    WindowId id = new WindowId("w1");

    assertThat(WindowPlan.against(id, any, any, new Traffic(0.3, 10, 20)).endMillis())
        .isEqualTo(30);
    assertThatThrownBy(() -> WindowPlan.against(id, any, any, new Traffic(1, 10, 20)))
        .hasMessageContaining("traffic share (0.0)");
    assertThatThrownBy(() -> new WindowPlan(id, "s", List.of(new Arm("control", any, 0.5)), 0, 1))
        .hasMessageContaining("two arms");
  }
}
