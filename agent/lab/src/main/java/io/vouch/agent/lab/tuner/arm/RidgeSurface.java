package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.influence.MetricNames;
import io.vouch.tools.surrogate.GaussianProcess;
import io.vouch.tools.surrogate.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A quadratic response surface, fitted by ridge regression on influence shares and logarithms of
 * multipliers, and the candidate whose fitted goal is best among those whose fitted guardrails
 * hold; greedy, after five random windows near the base.
 *
 * <p>Ridge regression on features f with penalty 1/v is the mean of a Gaussian process with the
 * kernel v·f·f'; the quadratic one is v·(f·f' + (f·f')²/2).
 */
public final class RidgeSurface implements OnlineArm {
  private static final int STARTUP = 5;
  private static final double VARIANCE = 0.02;
  private static final double MOST_CHANGE = 2;
  private static final int SCANNED = 200;

  private final OfflineLibrary library;
  private final long seed;

  public RidgeSurface(OfflineLibrary library, long seed) {
    this.library = library;
    this.seed = seed;
  }

  @Override
  public double[] next(List<Tried> tried) {
    SplittableRandom random = new SplittableRandom(seed * 1_000 + tried.size());
    if (tried.size() < STARTUP) {
      return random.doubles(plan().space().size(), -0.5, 0.5).toArray();
    }
    List<double[]> points =
        tried.stream()
            .map(window ->
                features(window.logMultipliers(), library.uplifts(window.logMultipliers())))
            .toList();
    GaussianProcess goal = fitted(points, tried, plan().goal().online());
    List<GaussianProcess> rails =
        plan().guardrails().stream()
            .map(rail -> fitted(points, tried, rail.relation().online()))
            .toList();
    double[] best = new double[plan().space().size()];
    double largest = 0;
    for (int i = 0; i < SCANNED; i++) {
      int trial = random.nextInt(library.size());
      double[] point = features(library.logMultipliers(trial), library.uplifts(trial));
      double value = goal.at(point).mean();
      if (value > largest && isKept(rails, point)) {
        largest = value;
        best = library.logMultipliers(trial);
      }
    }
    return best;
  }

  private StudyPlan plan() {
    return library.plan();
  }

  private boolean isKept(List<GaussianProcess> rails, double[] point) {
    for (int i = 0; i < rails.size(); i++) {
      if (rails.get(i).at(point).mean() < plan().guardrails().get(i).leastUplift()) {
        return false;
      }
    }
    return true;
  }

  private static GaussianProcess fitted(List<double[]> points, List<Tried> tried, String metric) {
    Kernel kernel =
        (a, b) -> {
          double product = 0;
          for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
          }
          return VARIANCE * (product + product * product / 2);
        };
    List<Uplift> uplifts =
        tried.stream()
            .map(window -> window.uplifts().getOrDefault(metric, new Uplift(-1, 1)))
            .toList();
    return new GaussianProcess(
        kernel,
        points,
        uplifts.stream().mapToDouble(Uplift::value).toArray(),
        uplifts.stream().mapToDouble(each -> Math.pow(each.standardError(), 2)).toArray());
  }

  private double[] features(double[] logs, double[] uplifts) {
    List<Double> features = new ArrayList<>();
    for (double value : logs) {
      features.add(value);
    }
    List<String> names = library.names().all();
    for (int metric = 0; metric < names.size(); metric++) {
      if (names.get(metric).startsWith(MetricNames.INFLUENCE)) {
        features.add(Math.clamp(uplifts[metric], -MOST_CHANGE, MOST_CHANGE));
      }
    }
    return features.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
