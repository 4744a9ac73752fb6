package io.vouch.tools.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.tools.belief.InvertedRange.Origin;
import org.junit.jupiter.api.Test;

final class RangeInversionTest {
  private static final RelationKey ORDERS = new RelationKey("orders", "influence.order");
  private static final RangeInversion STANDARD = RangeInversion.standard();
  private static final OnlineLimit LIMIT = OnlineLimit.atLeast("orders", -0.01);

  private static Relation line(double slope, double intercept) {
    return new Relation(ORDERS, slope, intercept, 0.2, Uncertainty.NONE);
  }

  /** The documented example coefficients: (−0.01 + 0.05) / 0.6. */
  @Test
  void invert_positiveSlope_givesTheLowerEnd() {
    InvertedRange range = STANDARD.invert(line(0.6, -0.05), LIMIT);
    assertThat(range.range().min()).isCloseTo(0.04 / 0.6, within(1e-12));
    assertThat(range.range().max()).isEqualTo(TargetRange.UNCAPPED);
  }

  @Test
  void invert_negativeSlope_swapsTheEnds() {
    InvertedRange range = STANDARD.invert(line(-0.2, 0.03), LIMIT);
    assertThat(range.range().min()).isEqualTo(-0.5);
    assertThat(range.range().max()).isCloseTo((-0.01 - 0.03) / -0.2, within(1e-12));
  }

  @Test
  void invert_bothEnds_areInverted() {
    InvertedRange range =
        STANDARD.invert(line(0.5, 0), new OnlineLimit("orders", new TargetRange(-0.01, 0.05)));
    assertThat(range.origin()).isEqualTo(Origin.INVERTED);
    assertThat(range.range().min()).isCloseTo(-0.02, within(1e-12));
    assertThat(range.range().max()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void invert_flatSlope_isNotDividedBy() {
    for (double slope : new double[] {0, 1e-300, -0.049, 0.049}) {
      InvertedRange range = STANDARD.invert(line(slope, -0.2), LIMIT);
      assertThat(range.origin()).isEqualTo(Origin.FLAT);
      assertThat(range.range()).isEqualTo(TargetRange.atLeast(-0.03));
    }
  }

  @Test
  void invert_nothingAcceptable_aimsAtTheNearerEnd() {
    InvertedRange high = STANDARD.invert(line(0.1, -0.3), LIMIT);
    assertThat(high.origin()).isEqualTo(Origin.INFEASIBLE);
    assertThat(high.range()).isEqualTo(new TargetRange(0.995, 1));
    InvertedRange low = STANDARD.invert(line(-0.1, -0.3), LIMIT);
    assertThat(low.origin()).isEqualTo(Origin.INFEASIBLE);
    assertThat(low.range()).isEqualTo(new TargetRange(-0.5, -0.495));
  }

  @Test
  void invert_runawayIntercept_isBounded() {
    assertThat(STANDARD.invert(line(0.5, -7), LIMIT))
        .isEqualTo(STANDARD.invert(line(0.5, -0.3), LIMIT));
  }

  @Test
  void invert_caution_narrowsByTheBeliefsUncertainty() {
    Relation unsure = line(0.5, 0).with(0.5, 0, new Uncertainty(0.01, 0, 0.0004));
    assertThat(STANDARD.invert(unsure, LIMIT, 1).range().min())
        .isCloseTo((-0.01 + 0.02) / 0.5, within(1e-12));
    assertThat(STANDARD.invert(unsure, LIMIT).range().min()).isCloseTo(-0.02, within(1e-12));
  }

  @Test
  void invert_limitOfAnotherMetric_isRefused() {
    assertThatThrownBy(() -> STANDARD.invert(line(0.5, 0), OnlineLimit.atLeast("clicks", 0)))
        .hasMessageContaining("clicks");
  }

  @Test
  void relevance_perRelation_saysWhatCanMatter() {
    InvertedRange steep = STANDARD.invert(line(0.5, 0), LIMIT);
    InvertedRange flat = STANDARD.invert(line(0, 0), LIMIT);
    assertThat(DecisionRelevance.of(ORDERS, "influence.gmv", steep).canMatter()).isTrue();
    assertThat(DecisionRelevance.of(ORDERS, "influence.gmv", flat).canMatter()).isFalse();
    assertThat(DecisionRelevance.of(ORDERS, "influence.gmv", null).canMatter()).isFalse();
    DecisionRelevance primary =
        DecisionRelevance.of(new RelationKey("gmv", "influence.gmv"), "influence.gmv", null);
    assertThat(primary.canMatter()).isFalse();
    assertThat(primary.reason()).contains("same maximum");
  }
}
