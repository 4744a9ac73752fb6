package io.vouch.agent.lab.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.lab.tuner.TunerEvaluation.Pace;
import io.vouch.agent.lab.tuner.TunerEvaluation.Size;
import io.vouch.agent.lab.tuner.TunerReport.Row;
import io.vouch.domain.ranking.RankingConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TunerEvaluationTest {
  private static final Size TINY = new Size(500, 1, 1, 3, 20_000, 60, 40, 20, 6);

  @TempDir private Path folder;

  @Test
  void run_everyArm_isInEveryScenarioAndNoneBreaksOff() {
    TunerReport report = TunerEvaluation.run(TINY, 2, null, pace -> {});

    assertThat(report.failures()).isEmpty();
    assertThat(report.isSimulated()).isTrue();
    assertThat(report.rows())
        .hasSize(TunerArm.values().length * (TunerScenario.values().length + 1))
        .allSatisfy(row -> {
          assertThat(row.worlds()).isEqualTo(1);
          assertThat(row.regret().lower()).isBetween(0.0, row.regret().mean());
          assertThat(row.violatingWindows().mean()).isBetween(0.0, 1.0);
        });
  }

  @Test
  void run_oneOrTwoThreads_sameReport() {
    List<TunerArm> arms = List.of(TunerArm.FAITHFUL, TunerArm.OURS, TunerArm.CONSTRAINED_BO);
    assertThat(TunerEvaluation.run(TINY, arms, 1, null, pace -> {}).rows())
        .isEqualTo(TunerEvaluation.run(TINY, arms, 2, null, pace -> {}).rows());
  }

  @Test
  void run_stoppedInTheMiddle_goesOnToTheSameReport() throws IOException {
    List<TunerArm> arms = List.of(TunerArm.STATIC, TunerArm.FAITHFUL);
    Path file = folder.resolve("results.jsonl");
    TunerReport whole = TunerEvaluation.run(TINY, arms, 1, file, pace -> {});
    List<String> lines = Files.readAllLines(file);
    // As a killed process leaves it: some lines, and one that is cut off.
    String left = String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 90);
    Files.writeString(file, left);

    List<Pace> paces = new ArrayList<>();
    TunerReport resumed = TunerEvaluation.run(TINY, arms, 1, file, paces::add);

    assertThat(resumed.rows()).isEqualTo(whole.rows());
    assertThat(paces.get(0)).isEqualTo(new Pace(1, TunerScenario.values().length - 4, 4));
    assertThat(TunerEvaluation.run(TINY, arms, 1, file, pace -> {}).rows()).isEqualTo(whole.rows());
  }

  /** Lines of before {@code ours} picked otherwise are kept; only the changed arm is run anew. */
  @Test
  void run_linesOfTheFirstVersion_areTakenUpUnderTheOldName() throws IOException {
    Path file = folder.resolve("results.jsonl");
    List<TunerArm> before = List.of(TunerArm.STATIC, TunerArm.OURS);
    TunerEvaluation.run(TINY, before, 1, file, pace -> {});
    Files.writeString(file, Files.readString(file).replace("\"v2 ", "\"v1 "));

    List<TunerArm> now = List.of(TunerArm.STATIC, TunerArm.OURS, TunerArm.OURS_PICKING_BY_WINDOW);
    List<Pace> paces = new ArrayList<>();
    TunerReport report = TunerEvaluation.run(TINY, now, 1, file, paces::add);

    int parts = TunerScenario.values().length;
    assertThat(paces).hasSize(parts);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2 * parts);
    assertThat(lines.subList(parts, 2 * parts))
        .allSatisfy(line ->
            assertThat(line).contains("\"ours\"").doesNotContain("\"static\"", "by-window"));
    assertThat(report.rows().stream().map(Row::arm).distinct())
        .containsExactlyInAnyOrder("static", "ours", "ours-picking-by-window");
    // The windows are the same; only what is confirmed differs.
    for (Row row : report.rows()) {
      Row other =
          report.rows().stream()
              .filter(each -> each.arm().equals("ours") && each.scenario().equals(row.scenario()))
              .findFirst()
              .orElseThrow();
      if (row.arm().equals("ours-picking-by-window")) {
        assertThat(row.regret()).isEqualTo(other.regret());
      }
    }
  }

  @Test
  void run_static_regretsExactlyTheOracle() {
    TunerReport report = TunerEvaluation.run(TINY, List.of(TunerArm.STATIC), 2, null, pace -> {});
    Row row =
        report.rows().stream()
            .filter(each -> each.scenario().equals("stationary"))
            .findFirst()
            .orElseThrow();
    assertThat(row.regret().mean()).isCloseTo(row.oracle(), within(1e-12));
    assertThat(row.violatingWindows().mean()).isZero();
    assertThat(row.variation().mean()).isZero();
  }

  @Test
  void judge_baseWeights_breakNothingAndAreWorthNothing() {
    TunerWorld world = new TunerWorld(TunerScenario.STATIONARY, 5, TINY);

    Judge.Verdict verdict = world.judge().verdict(1, world.plan().base());

    assertThat(verdict.utility()).isZero();
    assertThat(verdict.isViolating()).isFalse();
    assertThat(world.judge().best(1)).isPositive();
  }

  @Test
  void oracle_againstRandomWeights_isNeverMuchWorse() {
    TunerWorld world = new TunerWorld(TunerScenario.BAD_START, 6, TINY);
    SplittableRandom random = new SplittableRandom(1);
    for (int draw = 0; draw < 30; draw++) {
      TreeMap<String, Double> weights = new TreeMap<>();
      world
          .plan()
          .base()
          .weightByFactor()
          .forEach((factor, weight) ->
              weights.put(factor, weight * Math.exp(random.nextDouble() - 0.5)));
      RankingConfiguration other = new RankingConfiguration("draw", weights, "test");
      assertThat(world.judge().verdict(1, other).utility())
          .isLessThan(world.judge().best(1) + 0.02);
    }
  }
}
