package io.vouch.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.report.ScenarioTable;
import io.vouch.simulator.run.DifferenceSign;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.PairedDifference;
import io.vouch.simulator.run.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small versions of the scenarios: every one must tell its known-bad policy from its baseline. */
final class ScenariosSimulationTest {
  private static final RunOptions OPTIONS = new RunOptions(2_048, 14, 10, 2, 11, false);
  private static final int SEEDS = 2;

  @ParameterizedTest
  @ValueSource(strings = {"cold-start", "drift", "position-bias", "stock-outs", "objectives"})
  void scenario_separatesItsContenders(String name) {
    ScenarioResult result = run(name);
    assertThat(result.separates()).as(ScenarioTable.of(result)).isTrue();
  }

  @Test
  void instructions_followed_keepUsersAFifthLonger_andShuffledOnesDoNotHelp() {
    ScenarioResult result = run("instructions");
    String table = ScenarioTable.of(result);
    assertThat(result.separates()).as(table).isTrue();
    PairedDifference heard = result.difference(result.baseline(), result.knownBad());
    assertThat(heard.lift()).as(table).isGreaterThan(0.15);
    PairedDifference shuffled = result.difference(result.named("shuffled"), result.knownBad());
    assertThat(shuffled.real() && shuffled.difference() > 0).as(table).isFalse();
  }

  @Test
  void clickbait_winsClicksAndLosesUsers() {
    ScenarioResult result = run("clickbait");
    String table = ScenarioTable.of(result);
    assertThat(result.separates()).as(table).isTrue();
    assertThat(result.knownBad().mean(MarketMetric.CLICKS_PER_SLATE))
        .as(table)
        .isGreaterThan(result.baseline().mean(MarketMetric.CLICKS_PER_SLATE));
  }

  @Test
  void adLoad_earnsMorePerSlate_whileItLosesUsers() {
    ScenarioResult result = run("ad-load");
    assertThat(result.separates()).as(ScenarioTable.of(result)).isTrue();
    assertThat(result.knownBad().mean(MarketMetric.AD_REVENUE_PER_SLATE))
        .as(ScenarioTable.of(result))
        .isGreaterThan(result.baseline().mean(MarketMetric.AD_REVENUE_PER_SLATE));
  }

  @Test
  void table_ofAPolicyAgainstItself_saysNoDifference_andSimulated() {
    Scenario drift = Scenarios.named("drift");
    Scenario same =
        new Scenario(
            "same",
            () -> "Is anything different from itself?",
            drift.parameters(),
            drift.metric(),
            drift.alsoReported(),
            (simulation, options) -> {
              Contenders contenders = drift.casting().cast(simulation, options);
              return new Contenders(
                  contenders.baseline(),
                  contenders.baseline(),
                  contenders.knownBad(),
                  contenders.controls());
            });
    ScenarioResult result = run(same);
    assertThat(result.difference(result.oracle(), result.baseline()).verdict())
        .isEqualTo(DifferenceSign.NO_DIFFERENCE);
    assertThat(ScenarioTable.of(result)).contains("simulated");
  }

  private static ScenarioResult run(String name) {
    return run(Scenarios.named(name));
  }

  private static ScenarioResult run(Scenario scenario) {
    return new ScenarioRunner(ChoiceModels.named("cascade")).run(scenario, OPTIONS, SEEDS);
  }
}
