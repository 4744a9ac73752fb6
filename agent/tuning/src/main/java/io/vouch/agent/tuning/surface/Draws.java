package io.vouch.agent.tuning.surface;

import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Logarithms of multipliers drawn around places, within the study's bounds. */
final class Draws {
  private final ParameterSpace space;
  private final SplittableRandom random;
  private final double step;

  Draws(ParameterSpace space, SplittableRandom random, double step) {
    this.space = space;
    this.random = random;
    this.step = step;
  }

  /** Around the first three of the places, the first most often; steps of all sizes. */
  List<double[]> around(List<Place> places, int count) {
    List<double[]> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = random.nextDouble() < 0.6 ? 0 : random.nextInt(Math.min(3, places.size()));
      drawn.add(moved(places.get(from).logMultipliers(), step * Math.sqrt(random.nextDouble())));
    }
    return drawn;
  }

  /** Small steps from one place. */
  List<double[]> near(Place place, int count) {
    List<double[]> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(moved(place.logMultipliers(), 0.35 * step * random.nextDouble()));
    }
    return drawn;
  }

  /** Each multiplier moves with chance one half, by at most that much. */
  private double[] moved(double[] from, double width) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      Parameter parameter = space.parameters().get(i);
      if (random.nextBoolean()) {
        double value = to[i] + width * (2 * random.nextDouble() - 1);
        to[i] = Math.clamp(value, Math.log(parameter.min()), Math.log(parameter.max()));
      }
    }
    return to;
  }
}
