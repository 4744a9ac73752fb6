package io.vouch.tools.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.domain.tuning.Uplift;
import io.vouch.domain.tuning.UpliftObservation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BeliefChannelTest {
  private static final RelationKey GMV = new RelationKey("gmv", "influence.gmv");
  private static final BeliefChannel FAITHFUL = new FaithfulBelief();
  private static final BeliefChannel CALIBRATED =
      new CalibratedBelief(CalibratedBelief.Settings.standard());

  private static UpliftObservation seen(double offline, double online, double error) {
    return new UpliftObservation(GMV, new EpisodeKey("r1"), offline, new Uplift(online, error));
  }

  /** The first round of the published run, R2: offline +18.2%, online −3.6%, by hand. */
  @Test
  void faithful_publishedRound_movesAsTheFormulaSays() {
    Relation next = FAITHFUL.update(FAITHFUL.prior(GMV), seen(0.182, -0.036, 0.1));
    double e = -0.036 - (1 * 0.182 + 0);
    assertThat(next.slope()).isEqualTo(1 + 0.2 * e * 0.182);
    assertThat(next.intercept()).isEqualTo(0 + 0.2 * e);
    assertThat(next.uncertainty()).isEqualTo(Uncertainty.NONE);
  }

  @Test
  void faithful_constantBias_isLeftTo26PercentAfterSixRoundsAndBelow5After14() {
    Relation relation = new Relation(GMV, 0, 0, 0.2, Uncertainty.NONE);
    for (int round = 1; round <= 14; round++) {
      relation = FAITHFUL.update(relation, seen(0, -0.1, 0.1));
      double left = (relation.intercept() + 0.1) / 0.1;
      if (round == 6) {
        assertThat(left).isCloseTo(0.262, within(0.001));
      }
      assertThat(left < 0.05).isEqualTo(round >= 14);
    }
  }

  @Test
  void faithful_percentInsteadOfFractions_isRefused() {
    assertThatThrownBy(() -> FAITHFUL.update(FAITHFUL.prior(GMV), seen(18.2, -3.6, 0)))
        .hasMessageContaining("percent");
    assertThatThrownBy(() -> CALIBRATED.update(CALIBRATED.prior(GMV), seen(0.1, -3.6, 0)))
        .hasMessageContaining("percent");
    RelationKey other = new RelationKey("orders", "influence.order");
    assertThatThrownBy(() -> FAITHFUL.update(FAITHFUL.prior(other), seen(0.1, 0.1, 0)))
        .hasMessageContaining("orders~influence.order");
  }

  /** At the right intercept the published update jitters by σ/3; the calibrated one settles. */
  @Test
  void jitter_aroundTheTruth_isAThirdOfTheNoiseAndLessWhenCalibrated() {
    double noise = 0.1;
    double faithful = jitter(FAITHFUL, noise);
    double calibrated = jitter(CALIBRATED, noise);
    System.out.printf(
        "jitter of the intercept at noise %.2f (seed 31): faithful %.4f, calibrated %.4f%n",
        noise, faithful, calibrated);
    assertThat(faithful).isCloseTo(noise / 3, within(0.1 * noise / 3));
    assertThat(calibrated).isLessThan(0.75 * faithful);
  }

  private static double jitter(BeliefChannel channel, double noise) {
    SplittableRandom random = new SplittableRandom(31);
    Relation relation = channel.prior(GMV).with(0, 0, channel.prior(GMV).uncertainty());
    double squares = 0;
    int rounds = 20_000;
    for (int round = 0; round < rounds; round++) {
      relation = channel.update(relation, seen(0, noise * random.nextGaussian(), noise));
      squares += relation.intercept() * relation.intercept();
    }
    return Math.sqrt(squares / rounds);
  }

  /** With equal errors and no drift the filter is ridge regression, solved here in one go. */
  @Test
  void calibrated_withoutDrift_equalsTheBatchSolution() {
    CalibratedBelief channel =
        new CalibratedBelief(new CalibratedBelief.Settings(0.5, 0.05, 0, 0, 0.02));
    SplittableRandom random = new SplittableRandom(5);
    Relation relation = channel.prior(GMV);
    double[][] information = {{1 / 0.25, 0}, {0, 1 / 0.0025}};
    double[] vector = {0.5 / 0.25, 0};
    for (int round = 0; round < 12; round++) {
      double offline = random.nextDouble() - 0.3;
      double online = 0.3 * offline - 0.05 + 0.04 * random.nextGaussian();
      double error = 0.02 + 0.05 * random.nextDouble();
      relation = channel.update(relation, seen(offline, online, error));
      double weight = 1 / (error * error + 0.0004);
      information[0][0] += weight * offline * offline;
      information[0][1] += weight * offline;
      information[1][1] += weight;
      vector[0] += weight * offline * online;
      vector[1] += weight * online;
    }
    double determinant =
        information[0][0] * information[1][1] - information[0][1] * information[0][1];
    double slope = (information[1][1] * vector[0] - information[0][1] * vector[1]) / determinant;
    double intercept =
        (information[0][0] * vector[1] - information[0][1] * vector[0]) / determinant;
    assertThat(relation.slope()).isCloseTo(slope, within(1e-9));
    assertThat(relation.intercept()).isCloseTo(intercept, within(1e-9));
    assertThat(relation.uncertainty().interceptVariance())
        .isCloseTo(information[0][0] / determinant, within(1e-9));
  }

  @Test
  void calibrated_noisyWindow_movesLessThanAPreciseOne() {
    Relation prior = CALIBRATED.prior(GMV);
    double precise = CALIBRATED.update(prior, seen(0.2, -0.1, 0.01)).intercept();
    double noisy = CALIBRATED.update(prior, seen(0.2, -0.1, 0.3)).intercept();
    assertThat(Math.abs(noisy)).isLessThan(0.2 * Math.abs(precise));
  }
}
