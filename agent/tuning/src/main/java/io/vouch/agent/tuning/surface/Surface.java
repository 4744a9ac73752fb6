package io.vouch.agent.tuning.surface;

import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.surrogate.GaussianProcess;
import io.vouch.tools.surrogate.GaussianProcess.Belief;
import io.vouch.tools.surrogate.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is believed of every online metric at any weights.
 *
 * <p>Per metric {@code log(1 + uplift) = a · p + w · φ + g(z)} with p the predicted change of that
 * metric in logarithms, φ the changes of all predicted factors at the top, z the logarithms of the
 * multipliers. a, w and g are unknown: a normal around the prior slope, w normal around 0, g a
 * Gaussian process that is 0 at the base, as all of it is. Old windows count less. Belief and
 * surface in one: a is the slope of the published belief channel, learnt jointly with what a line
 * cannot say. Source of joining biased offline with few online measurements: Letham and Bakshy
 * (2019), arXiv 1904.01049; the kernel is ours.
 */
final class Surface {
  private final SurfaceSettings settings;
  private final SortedMap<String, GaussianProcess> processByMetric = new TreeMap<>();
  private final int now;
  private final int factors;

  /** One window that was measured. */
  record Window(int number, Place place, SortedMap<String, Uplift> uplifts) {}

  /**
   * What the surface is asked for.
   *
   * @param window the number of the window that is to be chosen
   * @param factors how many factors are logged
   */
  record Occasion(int window, int factors) {}

  /**
   * @param metrics online ones
   */
  Surface(SurfaceSettings settings, List<String> metrics, List<Window> windows, Occasion occasion) {
    this.settings = settings;
    this.now = occasion.window();
    this.factors = occasion.factors();
    metrics.forEach(metric -> processByMetric.put(metric, process(metric, windows)));
  }

  private GaussianProcess process(String metric, List<Window> windows) {
    List<double[]> points = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> noise = new ArrayList<>();
    for (Window window : windows) {
      Uplift uplift = window.uplifts().get(metric);
      if (uplift != null && uplift.value() > -0.95) {
        double error = uplift.standardError() / (1 + uplift.value());
        points.add(window.place().point(metric, window.number()));
        values.add(
            Math.log1p(uplift.value()) - settings.slope() * window.place().predicted(metric));
        noise.add(error * error + settings.scatter() * settings.scatter());
      }
    }
    return new GaussianProcess(
        kernel(),
        points,
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        noise.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Points are: time, prediction, factors' changes, logarithms of multipliers. */
  private Kernel kernel() {
    double predicted = settings.slopeDeviation() * settings.slopeDeviation();
    double factor = settings.factorDeviation() * settings.factorDeviation();
    double variance = settings.surfaceDeviation() * settings.surfaceDeviation();
    double scale = -0.5 / (settings.length() * settings.length());
    return (a, b) -> {
      double linear = 0;
      for (int i = 2; i < 2 + factors; i++) {
        linear += a[i] * b[i];
      }
      double distance = 0;
      double norms = 0;
      for (int i = 2 + factors; i < a.length; i++) {
        distance += (a[i] - b[i]) * (a[i] - b[i]);
        norms += a[i] * a[i] + b[i] * b[i];
      }
      double smooth = Math.exp(scale * distance) - Math.exp(scale * norms);
      return Math.exp(-Math.abs(a[0] - b[0]) / settings.memory())
          * (predicted * a[1] * b[1] + factor * linear + variance * smooth);
    };
  }

  /** The belief of log(1 + uplift) of a metric. */
  Belief at(String metric, Place place) {
    GaussianProcess process = processByMetric.get(metric);
    if (process == null) {
      throw new IllegalArgumentException("The metric (" + metric + ") is not modelled.");
    }
    Belief rest = process.at(place.point(metric, now));
    return new Belief(rest.mean() + settings.slope() * place.predicted(metric), rest.deviation());
  }
}
