package io.vouch.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.simulator.fidelity.Distances;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.FidelityVerdict;
import io.vouch.simulator.fidelity.HeldOutComparison;
import io.vouch.simulator.fidelity.HeldOutSplit;
import io.vouch.simulator.fidelity.HistoryMeasures;
import io.vouch.simulator.fidelity.VisitMeasures;
import io.vouch.simulator.fidelity.VisitTwins;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.logs.HistoryLog;
import io.vouch.simulator.logs.VisitLog;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FidelityTest {
  @TempDir private Path folder;

  @Test
  void verdict_passesOnlyIfRealDataPassAndTheControlFails() {
    assertThat(FidelityVerdict.of(0.02, 0.05, 0.01, 0.3)).isEqualTo(FidelityVerdict.PASSES);
    assertThat(FidelityVerdict.of(0.2, 0.05, 0.01, 0.3)).isEqualTo(FidelityVerdict.FAILS);
    assertThat(FidelityVerdict.of(0.02, 0.05, 0.06, 0.3)).isEqualTo(FidelityVerdict.NO_POWER);
    assertThat(FidelityVerdict.of(0.02, 0.05, 0.01, 0.04)).isEqualTo(FidelityVerdict.NO_POWER);
    assertThat(FidelityVerdict.of(0.2, 0.05, 0.01, 0.04)).isEqualTo(FidelityVerdict.FAILS);
  }

  @Test
  void distances_ofKnownSamples_areWhatTheFormulasSay() {
    assertThat(Distances.ks(new double[] {1, 2, 3, 4}, new double[] {3, 4, 5, 6})).isEqualTo(0.5);
    assertThat(Distances.ks(new double[] {1, 1}, new double[] {1, 1, 1})).isZero();
    assertThat(Distances.jensenShannon(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(1);
    assertThat(Distances.gini(new long[] {5, 5, 5})).isZero();
    assertThat(Distances.gini(new long[] {0, 0, 0, 8})).isEqualTo(0.75);
    assertThat(Distances.topShare(new long[] {1, 3})).isEqualTo(0.75);
  }

  @Test
  void visits_ofTheWorldItself_passAndOfAnotherWorldFail() {
    WorldParameters truth =
        WorldParameters.standard()
            .with(Setting.RETURN_SATISFACTION, 0)
            .with(Setting.RETURN_SATISFACTION_SPREAD, 0)
            .with(Setting.RETURN_BASE, -2)
            .with(Setting.CHURN_DAYS, 90)
            .with(Setting.RETURN_FORGETTING, 0.02);
    VisitLog log = SimulatedLogs.visits(truth, 2_000, 200, 9);
    HeldOutComparison<int[]> same =
        new HeldOutComparison<>(
            HeldOutSplit.people(),
            log.half(0).people(),
            log.half(1).people(),
            List.of(SimulatedLogs.visits(truth, 1_000, 200, 10).people()));
    HeldOutComparison.Control<int[]> prior =
        new HeldOutComparison.Control<>(
            "defaults", SimulatedLogs.visits(WorldParameters.standard(), 1_000, 200, 1).people());
    FidelityRow row = same.row(VisitMeasures.gaps(), prior);
    assertThat(row.verdict()).isEqualTo(FidelityVerdict.PASSES);
    assertThat(row.low()).isLessThanOrEqualTo(row.high());
    assertThat(VisitTwins.auc(log.half(0).people(), log.half(1).people())).isLessThan(0.56);
    assertThat(VisitTwins.auc(prior.sample(), log.half(0).people())).isGreaterThan(0.7);
  }

  @Test
  void shuffledHistories_haveNoTastes() {
    WorldParameters world =
        WorldParameters.standard().with(Setting.NO_CHOICE, 4).with(Setting.TASTE_SCALE, 6);
    HistoryLog log = SimulatedLogs.histories(world, 800, 20, 5).sampled(20, 5);
    HistoryMeasures measures = new HistoryMeasures(log.items(), log.topics());
    double shuffled = measures.withinOverBetween(log.shuffled(2).people());
    assertThat(log.people()).hasSizeGreaterThan(100);
    assertThat(shuffled).isBetween(0.95, 1.05);
    assertThat(measures.withinOverBetween(log.people())).isLessThan(shuffled - 0.05);
  }

  @Test
  void aLogThatWasNotRandomised_isRefused() throws IOException {
    Path campaign = Files.createDirectories(folder.resolve("random/men"));
    Files.writeString(
        campaign.resolve("men.csv"),
        ",timestamp,item_id,position,click,propensity_score\n"
            + "0,2019-11-24 00:00:01,1,1,0,0.1\n1,2019-11-24 00:00:02,2,2,1,0.3\n");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("propensities");
  }

  @Test
  void foldersWithoutData_areRefusedInASentence() {
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("random/CAMPAIGN");
    assertThatThrownBy(() -> read(folder.resolve("nowhere"))).hasMessageContaining("must exist");
  }

  @Test
  void card_writtenAndRead_isTheSame() throws IOException {
    SimulatorCard card =
        new SimulatorCard(
            LogKind.OPEN_BANDIT,
            "position-based",
            Map.of("user.no-choice", 4.0),
            List.of(new FittedSetting("user.no-choice", 4, 3, 5, 10, "by hand")),
            true,
            List.of(new Residual("clicks", 1, 1.01, 0.02)),
            List.of("none"),
            new DataDescription("open-bandit", List.of(), 1, "unknown", "unknown", "none"),
            1,
            2,
            LocalDate.of(2026, 1, 2).toString(),
            List.of(),
            List.of(),
            List.of(),
            List.of("anything"));
    Path file = SimulatorCards.write(card, folder.resolve("out"));
    assertThat(SimulatorCards.read(file)).isEqualTo(card);
    assertThat(Files.readString(folder.resolve("out/card.md"))).contains("nothing: no gate");
    Files.writeString(
        file, Files.readString(file).replace("\"user.no-choice\" : 4", "\"user.nothing\" : 4"));
    assertThatThrownBy(() -> SimulatorCards.read(file)).isInstanceOf(VouchException.class);
  }

  private static Calibration read(Path data) {
    return Calibration.read(LogKind.OPEN_BANDIT, data, new Calibration.SeedRange(1, 1), line -> {});
  }
}
