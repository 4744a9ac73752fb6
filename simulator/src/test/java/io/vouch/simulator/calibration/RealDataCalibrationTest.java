package io.vouch.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.fixtures.RealData;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The three data sets at hand; each test is skipped, with the reason printed, where it is absent.
 */
final class RealDataCalibrationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Test
  void openBandit_hasTooFewClicks_andTheCardSaysSo() {
    SimulatorCard card = fitted(LogKind.OPEN_BANDIT, "open-bandit-sample");
    assertThat(card.data().rows()).isEqualTo(20_000);
    assertThat(card.parameters()).containsKey(Setting.NO_CHOICE.key());
    assertThat(row(card, "position").verdict()).isNotEqualTo(Verdict.PASSES);
    assertThat(card.notToBeUsedFor()).anyMatch(line -> line.startsWith("position"));
    assertThat(row(card, "counterfactual").observations()).isEqualTo(20_000);
  }

  @Test
  void completeJourney_givesReturnsAndPrices() {
    SimulatorCard card = fitted(LogKind.COMPLETE_JOURNEY, "grocery-completejourney");
    assertThat(card.data().rows()).isEqualTo(75_000);
    assertThat(card.parameters())
        .containsKeys(Setting.RETURN_BASE.key(), Setting.PRICE_SLOPE.key())
        .containsEntry(Setting.RETURN_SATISFACTION.key(), 0.0);
    assertThat(row(card, "marginal").distance()).isLessThan(row(card, "marginal").floor());
    assertThat(card.notToBeUsedFor()).anyMatch(line -> line.startsWith("how often people shop"));
  }

  /** The fit itself takes a minute and is left to the command. */
  @Test
  void movieLens_canTellPopularityButNotActivity() {
    HistoryCalibration movieLens = HistoryCalibration.read(RealData.require("movielens-100k"));
    assertThat(movieLens.data().rows()).isEqualTo(100_000);
    List<FidelityRow> rows =
        movieLens.fidelity(
            WorldParameters.standard().with(Setting.ITEMS, 1_682).with(Setting.TOPICS, 19),
            new LogCalibration.Seeds(101, 1),
            line -> {});
    FidelityRow popularity = rows.getFirst();
    assertThat(popularity.level()).isEqualTo("popularity");
    assertThat(popularity.ceiling()).isLessThan(popularity.gate());
    assertThat(popularity.floor()).isGreaterThan(popularity.gate());
    assertThat(popularity.verdict()).isEqualTo(Verdict.FAILS);
  }

  private static FidelityRow row(SimulatorCard card, String level) {
    return card.fidelity().stream()
        .filter(row -> row.level().equals(level))
        .findFirst()
        .orElseThrow();
  }

  private static SimulatorCard fitted(LogKind kind, String folder) {
    return Calibration.read(
            kind, RealData.require(folder), new Calibration.SeedRange(101, 2), line -> {})
        .fit(TODAY);
  }
}
