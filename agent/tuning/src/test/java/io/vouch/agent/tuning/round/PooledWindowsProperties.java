package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class PooledWindowsProperties {

  @Property(tries = 200)
  void uplifts_peopleSplitOverWindows_areThoseOfOneWindow(
      @ForAll("people") List<Integer> control,
      @ForAll("people") List<Integer> treated,
      @ForAll @IntRange(min = 1, max = 4) int windows) {
    PooledWindows pooled = new PooledWindows();
    for (int window = 0; window < windows; window++) {
      pooled.add(report(tally(control, windows, window), tally(treated, windows, window)));
    }
    Uplift whole = tally(treated, 1, 0).upliftOver(tally(control, 1, 0)).orElseThrow();
    Uplift together = pooled.uplifts().get("orders");
    assertThat(together).isNotNull();
    assertThat(together.value()).isCloseTo(whole.value(), within(1e-9));
    assertThat(together.standardError()).isCloseTo(whole.standardError(), within(1e-9));
  }

  @Example
  void uplifts_withoutAnyWindow_areNone() {
    assertThat(new PooledWindows().uplifts()).isEmpty();
  }

  @Example
  void uplifts_metricThatControlNeverHad_isLeftOut() {
    PooledWindows pooled = new PooledWindows();
    pooled.add(report(RatioTally.EMPTY, tally(List.of(1, 2, 3), 1, 0)));
    assertThat(pooled.uplifts()).isEmpty();
  }

  /** Orders of each person; at least two people, who bought something. */
  @Provide
  Arbitrary<List<Integer>> people() {
    return Arbitraries.integers().between(1, 9).list().ofMinSize(2).ofMaxSize(40);
  }

  private static RatioTally tally(List<Integer> people, int windows, int window) {
    RatioTally tally = RatioTally.EMPTY;
    for (int person = window; person < people.size(); person += windows) {
      tally = tally.plus(people.get(person), 1);
    }
    return tally;
  }

  private static WindowReport report(RatioTally control, RatioTally treated) {
    return new WindowReport(
        new WindowId("w"),
        0,
        1,
        List.of(
            new ArmOutcome(WindowPlan.CONTROL, "a", 1, control.units(), Map.of("orders", control)),
            new ArmOutcome(
                WindowPlan.TREATMENT, "b", 1, treated.units(), Map.of("orders", treated))));
  }
}
