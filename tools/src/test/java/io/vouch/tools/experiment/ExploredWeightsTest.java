package io.vouch.tools.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.offpolicy.TargetPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExploredWeightsTest {
  private static final List<String> FACTORS = List.of("a", "b", "c");
  private static final RankingConfiguration CENTRE = weights(1, 2, 0.5);
  private static final ExploredWeights EXPLORED =
      new ExploredWeights(CENTRE, new Exploration(0.5, FACTORS));

  private static RankingConfiguration weights(double a, double b, double c) {
    return new RankingConfiguration("centre", Map.of("a", a, "b", b, "c", c), "test");
  }

  private static double logarithm(RankingConfiguration of, String factor) {
    return Math.log(of.weight(factor) / CENTRE.weight(factor));
  }

  private static double sum(TargetPolicy policy) {
    double sum = 0;
    for (int set = 0; set < ExploredWeights.SETS; set++) {
      sum += policy.probability(0, set);
    }
    return sum;
  }

  @Test
  void sets_scatterAroundTheCentreByTheDeviation_withoutACommonScale() {
    double squares = 0;
    for (int set = 0; set < ExploredWeights.SETS; set++) {
      double scale = 0;
      for (String factor : FACTORS) {
        double logarithm = logarithm(EXPLORED.configuration(set), factor);
        scale += logarithm;
        squares += logarithm * logarithm;
      }
      assertThat(scale).isCloseTo(0, within(1e-12));
    }
    // Two of three dimensions are left, each of variance 0.25.
    assertThat(squares / ExploredWeights.SETS).isCloseTo(2 * 0.25, within(0.1));
  }

  @Test
  void towards_theCentreItself_isTheLogsOwnPolicy() {
    TargetPolicy own = EXPLORED.towards(CENTRE);
    for (int set = 0; set < ExploredWeights.SETS; set++) {
      assertThat(own.probability(0, set)).isCloseTo(1.0 / ExploredWeights.SETS, within(1e-12));
    }
  }

  @Test
  void towards_anotherConfiguration_isAMixtureThatLiesAroundIt() {
    RankingConfiguration target = weights(1.3, 1.8, 0.4);
    TargetPolicy mixture = EXPLORED.towards(target);

    assertThat(sum(mixture)).isCloseTo(1, within(1e-9));
    double common = 0;
    for (String factor : FACTORS) {
      common += logarithm(target, factor) / FACTORS.size();
    }
    for (String factor : FACTORS) {
      double mean = 0;
      for (int set = 0; set < ExploredWeights.SETS; set++) {
        mean += mixture.probability(0, set) * logarithm(EXPLORED.configuration(set), factor);
      }
      assertThat(mean).isCloseTo(logarithm(target, factor) - common, within(0.01));
    }
  }

  @Test
  void towards_aCommonScale_changesNothing() {
    TargetPolicy one = EXPLORED.towards(weights(1.3, 1.8, 0.4));
    TargetPolicy tenfold = EXPLORED.towards(weights(13, 18, 4));
    assertThat(tenfold.probability(0, 17)).isCloseTo(one.probability(0, 17), within(1e-9));
  }

  @Test
  void towards_whatWasNeverShown_hasNoProbability() {
    assertThat(sum(EXPLORED.towards(weights(20, 2, 0.5)))).isZero();
    assertThat(sum(EXPLORED.towards(weights(1, 2, 0)))).isZero();
    assertThat(sum(EXPLORED.towards(weights(1, 2, -0.5)))).isZero();
    ExploredWeights partly = new ExploredWeights(CENTRE, new Exploration(0.5, List.of("a", "b")));
    assertThat(sum(partly.towards(weights(1, 2, 0.6)))).isZero();
    assertThat(sum(partly.towards(weights(1.1, 2, 0.5)))).isCloseTo(1, within(1e-9));
  }

  @Test
  void set_ofSubjects_isUniformPinnedAndAnswersToItsVersion() {
    int[] counts = new int[ExploredWeights.SETS];
    for (int i = 0; i < 12_800; i++) {
      counts[ExploredWeights.set("salt", "person" + i)]++;
    }
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - 100.0) * (count - 100.0) / 100;
    }
    // χ² of 127 degrees of freedom: 99.9% lies below 182.
    assertThat(chiSquared).isLessThan(182);
    assertThat(EXPLORED.version(17)).isEqualTo("centre~0.5~017");
    assertThat(EXPLORED.indexOf(EXPLORED.configuration(17).version())).isEqualTo(17);
    assertThat(EXPLORED.indexOf("centre")).isEqualTo(-1);
  }

  @Test
  void exploration_withoutDeviationOrFactors_isRefused() {
    assertThatThrownBy(() -> new Exploration(0, FACTORS)).isInstanceOf(VouchException.class);
    assertThatThrownBy(() -> new Exploration(Double.NaN, FACTORS))
        .isInstanceOf(VouchException.class);
    assertThatThrownBy(() -> new Exploration(0.5, List.of())).isInstanceOf(VouchException.class);
  }
}
