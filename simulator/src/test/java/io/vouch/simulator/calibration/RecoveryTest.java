package io.vouch.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.choice.PositionBasedChoice;
import io.vouch.simulator.fitting.ExaminationFit;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.fitting.PriceFit;
import io.vouch.simulator.fitting.ReturnFit;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.PriceLog;
import io.vouch.simulator.logs.Viewers;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fits find the parameters of worlds that are known, because the simulator wrote their logs. */
final class RecoveryTest {
  private static final int RUNS = 10;
  private static final int FEWEST_COVERED = 8;
  private static final int SLOTS = 10;
  private static final double SLOPE = -0.2;

  private static final WorldParameters EXPOSED =
      WorldParameters.standard()
          .with(Setting.ITEMS, 80)
          .with(Setting.NO_CHOICE, 2)
          .with(Setting.POSITION_SLOPE, SLOPE)
          .with(Setting.POSITION_SLOPE_SPREAD, 0);

  @Test
  void positionSlope_fromRandomSlates_isWithinItsInterval() {
    int covered = 0;
    for (int run = 1; run <= RUNS; run++) {
      FittedSetting slope = ExaminationFit.of(SimulatedLogs.exposures(EXPOSED, SLOTS, 500, run));
      covered += covers(slope, SLOPE) ? 1 : 0;
      assertThat(slope.high() - slope.low()).isLessThan(0.2);
    }
    assertThat(covered).isGreaterThanOrEqualTo(FEWEST_COVERED);
  }

  @Test
  void positionSlope_fromARankersLog_isTooSteep() {
    // The case that must fail: it is why a log that was not randomised is refused.
    WorldParameters unequal =
        EXPOSED
            .with(Setting.QUALITY_SD, 1.2)
            .with(Setting.PREDICTION_NOISE, 0.2)
            .with(Setting.LISTING_NOISE, 0.1);
    Simulation market = new Simulation(World.of(unequal, 3), new PositionBasedChoice());
    InteractionLog log =
        market
            .run(ScoredPolicy.standard("predicted"), new RunOptions(3_000, 1, SLOTS, 1, 3, true))
            .log();
    List<ExposureLog.Round> rounds = new ArrayList<>();
    for (int row = 0; row < log.rows(); row++) {
      rounds.add(new ExposureLog.Round(log.item(row), log.index(row), log.clicked(row)));
    }
    FittedSetting slope = ExaminationFit.of(new ExposureLog(rounds, SLOTS, 80));
    assertThat(slope.high()).isLessThan(SLOPE);
  }

  @Test
  void clickRate_fromRandomSlates_givesTheUtilityOfNothing() {
    ExposureLog log = SimulatedLogs.exposures(EXPOSED, SLOTS, 3_000, 21);
    ExposureCalibration calibration =
        new ExposureCalibration(
            log,
            Viewers.unknown(log),
            List.of(),
            new DataDescription("open-bandit", List.of(), 0, "unknown", "unknown", "none"));
    FittedSetting nothing = calibration.fit(line -> {}).estimates().get(1);
    assertThat(nothing.setting()).isEqualTo(Setting.NO_CHOICE.key());
    assertThat(nothing.value()).isCloseTo(2, org.assertj.core.data.Offset.offset(0.25));
  }

  @Test
  void returns_ofAKnownWorld_areWithinTheirIntervals() {
    WorldParameters world =
        WorldParameters.standard()
            .with(Setting.RETURN_SATISFACTION, 0)
            .with(Setting.RETURN_SATISFACTION_SPREAD, 0)
            .with(Setting.RETURN_BASE, -1.2)
            .with(Setting.RETURN_BASE_SPREAD, 0.6)
            .with(Setting.RETURN_FORGETTING, 0.05)
            .with(Setting.CHURN_DAYS, 60);
    int[] covered = new int[3];
    double[] truth = {-1.2, 0.6, 0.05};
    for (int run = 1; run <= RUNS; run++) {
      List<FittedSetting> fitted = ReturnFit.of(SimulatedLogs.visits(world, 150, 150, run));
      for (int n = 0; n < truth.length; n++) {
        covered[n] += covers(fitted.get(n), truth[n]) ? 1 : 0;
      }
    }
    for (int count : covered) {
      assertThat(count).isGreaterThanOrEqualTo(FEWEST_COVERED);
    }
  }

  @Test
  void priceSlope_ofTruncatedCounts_isWithinItsInterval() {
    int covered = 0;
    for (int run = 1; run <= RUNS; run++) {
      covered += covers(PriceFit.of(sold(1.5, run)), 1.5) ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(FEWEST_COVERED);
  }

  private static boolean covers(FittedSetting estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  /** Weekly Poisson sales of products of which weeks without a sale are unseen. */
  private static PriceLog sold(double slope, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PriceLog.Product> products = new ArrayList<>();
    for (int product = 0; product < 150; product++) {
      double effect = 0.8 * random.nextDouble();
      List<Double> prices = new ArrayList<>();
      List<Integer> sales = new ArrayList<>();
      for (int week = 0; week < 52; week++) {
        double log = random.nextInt(4) == 0 ? -0.4 * random.nextDouble() : 0;
        int count = poisson(Math.exp(effect - slope * log), random);
        if (count > 0) {
          prices.add(log);
          sales.add(count);
        }
      }
      products.add(
          new PriceLog.Product(
              prices.stream().mapToDouble(Double::doubleValue).toArray(),
              sales.stream().mapToInt(Integer::intValue).toArray()));
    }
    return new PriceLog(products, 100, 1);
  }

  private static int poisson(double mean, SplittableRandom random) {
    int count = 0;
    double product = random.nextDouble();
    while (product > Math.exp(-mean)) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  }
}
