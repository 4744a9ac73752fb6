package io.vouch.simulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.simulator.chance.Chance;
import org.junit.jupiter.api.Test;

/** Click frequencies against the closed form of each model. */
final class ChoiceModelTest {
  private static final int DRAWS = 200_000;
  private static final double CLOSE = 5 * 0.5 / Math.sqrt(DRAWS);
  private static final float SLOPE = -0.3f;
  private static final float[] UTILITIES = {0.2f, 1.5f, -0.7f, 0.9f};
  private static final float NOTHING = 1f;

  /** How far bounds lie above utilities: at them, above, mostly rejected, and useless. */
  private static final float[] SLACKS = {0, 0.5f, 3, Float.POSITIVE_INFINITY};

  @Test
  void logit_onASlate_clicksByTheClosedForm() {
    double[] weights = new double[4];
    double total = Math.exp(NOTHING);
    for (int i = 0; i < 4; i++) {
      weights[i] = Math.exp(UTILITIES[i] + SLOPE * i);
      total += weights[i];
    }
    for (float slack : SLACKS) {
      double[] rates =
          rates(new MultinomialLogitChoice(), appeal(UTILITIES, NOTHING, SLOPE, slack));
      for (int i = 0; i < 4; i++) {
        assertThat(rates[i]).isCloseTo(weights[i] / total, within(CLOSE));
      }
    }
  }

  @Test
  void logit_onASlateOfZeroUtility_leavesTheNoChoiceRate() {
    double[] rates = rates(new MultinomialLogitChoice(), appeal(new float[10], NOTHING, 0));
    double clicks = 0;
    for (double rate : rates) {
      clicks += rate;
    }
    assertThat(1 - clicks).isCloseTo(Math.exp(NOTHING) / (10 + Math.exp(NOTHING)), within(CLOSE));
  }

  @Test
  void cascade_onASlate_clicksByTheClosedForm() {
    CascadeChoice model = new CascadeChoice(0.9f, 0.4f);
    double[] rates = rates(model, appeal(UTILITIES, NOTHING, SLOPE));
    double reach = 1;
    for (int i = 0; i < 4; i++) {
      double click = sigmoid(UTILITIES[i] - NOTHING);
      assertThat(rates[i]).isCloseTo(reach * click, within(CLOSE));
      reach *= (click * 0.4 + (1 - click) * 0.9) * Math.exp(SLOPE);
    }
  }

  @Test
  void positionBased_onASlate_clicksByTheClosedForm() {
    double[] rates = rates(new PositionBasedChoice(), appeal(UTILITIES, NOTHING, SLOPE));
    for (int i = 0; i < 4; i++) {
      double expected = Math.exp(SLOPE * i) * sigmoid(UTILITIES[i] - NOTHING);
      assertThat(rates[i]).isCloseTo(expected, within(CLOSE));
    }
  }

  @Test
  void iteratedLogit_ofTwoPicks_clicksByTheSumOverFirstPicks() {
    double[] weights = new double[4];
    double total = Math.exp(NOTHING);
    for (int i = 0; i < 4; i++) {
      weights[i] = Math.exp(UTILITIES[i]);
      total += weights[i];
    }
    for (float slack : SLACKS) {
      double[] rates = rates(new IteratedLogitChoice(2), appeal(UTILITIES, NOTHING, 0, slack));
      for (int i = 0; i < 4; i++) {
        double expected = weights[i] / total;
        for (int first = 0; first < 4; first++) {
          expected +=
              first == i ? 0 : weights[first] / total * weights[i] / (total - weights[first]);
        }
        assertThat(rates[i]).isCloseTo(expected, within(CLOSE));
      }
    }
  }

  @Test
  void everyModel_clicksASlotOnceAtMost_andOnlyWhatIsOnTheSlate() {
    for (ChoiceModel model : ChoiceModels.all()) {
      Clicks clicks = new Clicks(4);
      for (int i = 0; i < 2_000; i++) {
        model.choose(appeal(UTILITIES, -2f, 0), Chance.key(1, i), clicks);
        boolean[] seen = new boolean[4];
        for (int click = 0; click < clicks.size(); click++) {
          assertThat(seen[clicks.at(click)]).isFalse();
          seen[clicks.at(click)] = true;
          assertThat(clicks.at(click)).isLessThan(clicks.examined());
        }
        assertThat(clicks.examined()).isBetween(0, 4);
      }
    }
  }

  private static double[] rates(ChoiceModel model, Appeal appeal) {
    Clicks clicks = new Clicks(appeal.size());
    double[] rates = new double[appeal.size()];
    for (int i = 0; i < DRAWS; i++) {
      model.choose(appeal, Chance.key(99, i), clicks);
      for (int click = 0; click < clicks.size(); click++) {
        rates[clicks.at(click)] += 1.0 / DRAWS;
      }
    }
    return rates;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static Appeal appeal(float[] utilities, float nothing, float slope) {
    return appeal(utilities, nothing, slope, 0);
  }

  private static Appeal appeal(float[] utilities, float nothing, float slope, float slack) {
    return new Appeal() {
      @Override
      public int size() {
        return utilities.length;
      }

      @Override
      public float utility(int index) {
        return utilities[index];
      }

      @Override
      public float utilityAtMost(int index) {
        return utilities[index] + slack * (index + 1);
      }

      @Override
      public float noChoice() {
        return nothing;
      }

      @Override
      public float positionSlope() {
        return slope;
      }
    };
  }
}
