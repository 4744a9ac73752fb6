package io.vouch.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.fixtures.RealData;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.FidelityVerdict;
import io.vouch.simulator.truth.Setting;
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
    assertThat(row(card, "position").verdict()).isNotEqualTo(FidelityVerdict.PASSES);
    assertThat(card.notToBeUsedFor()).anyMatch(line -> line.startsWith("position"));
    assertThat(row(card, "counterfactual").observations()).isEqualTo(20_000);
    assertThat(row(card, "conditional").verdict()).isEqualTo(FidelityVerdict.NO_POWER);
    assertThat(row(card, "decision").verdict()).isEqualTo(FidelityVerdict.NO_POWER);
    assertThat(card.missing()).anyMatch(missing -> missing.level().equals("heterogeneity"));
  }

  @Test
  void completeJourney_givesReturnsAndPrices() {
    SimulatorCard card = fitted(LogKind.COMPLETE_JOURNEY, "grocery-completejourney");
    assertThat(card.data().rows()).isEqualTo(75_000);
    assertThat(card.parameters())
        .containsKeys(Setting.RETURN_BASE.key(), Setting.PRICE_SLOPE.key())
        .containsEntry(Setting.RETURN_SATISFACTION.key(), 0.0);
    assertThat(row(card, "marginal").distance()).isLessThan(row(card, "marginal").floor());
    assertThat(row(card, "conditional").verdict()).isEqualTo(FidelityVerdict.FAILS);
    assertThat(splits(card)).contains("other people", "other people, later");
    assertThat(card.notToBeUsedFor()).anyMatch(line -> line.startsWith("how often people shop"));
  }

  @Test
  void movieLens_convergesOnPopularityAndTaste_butCannotTellActivity() {
    SimulatorCard card = fitted(LogKind.MOVIELENS, "movielens-100k");
    assertThat(card.data().rows()).isEqualTo(100_000);
    assertThat(card.converged()).isTrue();
    assertThat(card.residuals()).hasSize(2).allMatch(Residual::met);
    assertThat(row(card, "popularity").verdict()).isEqualTo(FidelityVerdict.PASSES);
    assertThat(row(card, "activity").verdict()).isNotEqualTo(FidelityVerdict.PASSES);
    assertThat(row(card, "conditional").verdict()).isEqualTo(FidelityVerdict.FAILS);
    assertThat(splits(card)).contains("other people", "other people, later");
  }

  private static List<String> splits(SimulatorCard card) {
    return card.fidelity().stream().map(FidelityRow::split).distinct().toList();
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
