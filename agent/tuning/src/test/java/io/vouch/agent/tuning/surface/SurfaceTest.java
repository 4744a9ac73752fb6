package io.vouch.agent.tuning.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.tuning.surface.Surface.Window;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.surrogate.GaussianProcess.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SurfaceTest {
  private static final SurfaceSettings SETTINGS = SurfaceSettings.standard(Map.of());

  private static Place place(double prediction, double... logs) {
    return new Place(logs, logs, new double[logs.length], new TreeMap<>(Map.of("m", prediction)));
  }

  private static Surface after(List<Window> windows) {
    return new Surface(
        SETTINGS, List.of("m"), windows, new Surface.Occasion(windows.size() + 1, 2));
  }

  private static Window measured(int number, Place place, double uplift, double error) {
    return new Window(number, place, new TreeMap<>(Map.of("m", new Uplift(uplift, error))));
  }

  @Test
  void at_theBase_isCertainlyNothing() {
    Window far = measured(1, place(0.2, 1, -1), 0.3, 0.01);
    Belief belief = after(List.of(far)).at("m", place(0, 0, 0));
    assertThat(belief.mean()).isCloseTo(0, within(1e-9));
    assertThat(belief.deviation()).isCloseTo(0, within(1e-4));
  }

  @Test
  void at_nothingMeasured_isThePriorShareOfWhatIsPredicted() {
    Belief belief = after(List.of()).at("m", place(0.1, 0.1, 0));
    assertThat(belief.mean()).isCloseTo(0.1 * SETTINGS.slope(), within(1e-9));
    assertThat(belief.deviation()).isGreaterThan(0.1 * SETTINGS.slopeDeviation() * 0.99);
  }

  /** Predictions that never come true are believed less and less, also where nothing was tried. */
  @Test
  void at_predictionsThatNeverComeTrue_areNotBelievedElsewhere() {
    List<Window> windows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 1; i <= 12; i++) {
      double[] logs = {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
      windows.add(measured(i, place(0.2, logs), 0.01 * random.nextGaussian(), 0.01));
    }
    Belief belief = after(windows).at("m", place(0.2, 0.2, -0.1));
    assertThat(belief.mean()).isBetween(-0.03, 0.03);
    assertThat(belief.deviation()).isLessThan(0.2 * SETTINGS.slopeDeviation() / 2);
  }

  @Test
  void at_repeatedWindowsOfOnePlace_poolTheirEvidence() {
    Place place = place(0.1, 0.3, -0.3);
    Belief once = after(List.of(measured(1, place, 0.08, 0.02))).at("m", place);
    Belief thrice =
        after(
                List.of(
                    measured(1, place, 0.08, 0.02),
                    measured(2, place, 0.08, 0.02),
                    measured(3, place, 0.08, 0.02)))
            .at("m", place);
    assertThat(thrice.deviation()).isLessThan(once.deviation());
  }
}
