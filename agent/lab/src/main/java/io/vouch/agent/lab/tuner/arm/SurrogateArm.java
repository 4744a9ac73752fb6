package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.statistics.StandardNormal;
import io.vouch.tools.surrogate.GaussianProcess;
import io.vouch.tools.surrogate.GaussianProcess.Belief;
import io.vouch.tools.surrogate.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Constrained Bayesian optimisation with known noise: a Gaussian process per metric over the
 * logarithms of the multipliers, and the candidate with the largest expected improvement times its
 * chance to keep every guardrail.
 *
 * <p>With an offline task it is the multi-task model of offline and online (intrinsic
 * coregionalisation): offline values are known exactly and wherever one likes, so what is left of
 * that model is {@code online = ρ-scaled offline + a process of its own}. Its kernel's length,
 * amplitude and ρ maximise the evidence in every round, over a grid.
 *
 * <p>There are no random windows at the start: the base is known exactly, and on development worlds
 * they did nothing but harm. Sources: Letham et al. (2019), arXiv 1706.07094 (noise and
 * constraints; the incumbent is the best posterior mean here, not integrated over); Letham and
 * Bakshy (2019), arXiv 1904.01049. Keeps what it measured: one study each.
 */
public final class SurrogateArm implements OnlineArm {
  private static final double[] LENGTHS = {0.8, 2};
  private static final double[] DEVIATIONS = {0.05, 0.2};
  private static final double[] SLOPES = {0, 0.25, 0.5, 0.8};
  private static final int SCANNED = 200;
  private static final int NEAR = 20;

  private final OfflineLibrary library;
  private final @Nullable OfflineTask task;
  private final double leastChance;
  private final long seed;

  /** The places of the windows so far. */
  private final List<Point> points = new ArrayList<>();

  /**
   * @param task null to learn from windows alone
   * @param leastChance with which every guardrail must be believed to hold; 0 leaves it to the
   *     expected improvement, as published
   */
  public SurrogateArm(
      OfflineLibrary library, @Nullable OfflineTask task, double leastChance, long seed) {
    this.library = library;
    this.task = task;
    this.leastChance = leastChance;
    this.seed = seed;
  }

  /** A place and what offline says of each metric there. */
  private record Point(double[] logs, double[] offline) {}

  @Override
  public double[] next(List<Tried> tried) {
    SplittableRandom random = new SplittableRandom(seed * 1_000 + tried.size());
    while (points.size() < tried.size()) {
      points.add(measured(tried.get(points.size()).logMultipliers()));
    }
    List<Model> models = new ArrayList<>();
    List<String> metrics = metrics();
    for (int metric = 0; metric < metrics.size(); metric++) {
      models.add(best(metric, metrics.get(metric), tried));
    }
    Incumbent incumbent = incumbent(models);
    Point best = incumbent.point();
    double largest = 0;
    for (Point point : candidates(random, incumbent.point())) {
      double value = value(models, point, incumbent.goal());
      if (value > largest) {
        largest = value;
        best = point;
      }
    }
    return best.logs();
  }

  private List<String> metrics() {
    List<String> metrics = new ArrayList<>();
    metrics.add(plan().goal().online());
    plan().guardrails().forEach(rail -> metrics.add(rail.relation().online()));
    return metrics;
  }

  private StudyPlan plan() {
    return library.plan();
  }

  private Point measured(double[] logs) {
    return new Point(logs, task == null ? new double[0] : task.measured(library, logs));
  }

  private List<Point> candidates(SplittableRandom random, Point incumbent) {
    List<Point> candidates = new ArrayList<>();
    for (int i = 0; i < SCANNED; i++) {
      int trial = random.nextInt(library.size());
      candidates.add(
          new Point(
              library.logMultipliers(trial),
              task == null ? new double[0] : task.values(library, library.uplifts(trial))));
    }
    for (int i = 0; i < NEAR; i++) {
      double[] logs = incumbent.logs().clone();
      double width = 0.6 * random.nextDouble();
      for (int j = 0; j < logs.length; j++) {
        double moved = logs[j] + width * (2 * random.nextDouble() - 1);
        logs[j] =
            Math.clamp(
                moved,
                Math.log(plan().space().parameters().get(j).min()),
                Math.log(plan().space().parameters().get(j).max()));
      }
      candidates.add(measured(logs));
    }
    return candidates;
  }

  /** The place with the best believed goal that is believed to keep the guardrails, or the base. */
  private record Incumbent(Point point, double goal) {}

  private Incumbent incumbent(List<Model> models) {
    Point base = measured(new double[plan().space().size()]);
    Incumbent best = new Incumbent(base, 0);
    for (Point point : points) {
      double goal = models.get(0).at(point).mean();
      boolean isKept = true;
      for (int i = 0; i < plan().guardrails().size(); i++) {
        Guardrail rail = plan().guardrails().get(i);
        isKept &= models.get(i + 1).at(point).mean() >= rail.leastUplift();
      }
      if (isKept && goal > best.goal()) {
        best = new Incumbent(point, goal);
      }
    }
    return best;
  }

  private double value(List<Model> models, Point point, double incumbent) {
    Belief goal = models.get(0).at(point);
    double value = StandardNormal.expectedExcess(goal.mean() - incumbent, goal.deviation());
    for (int i = 0; i < plan().guardrails().size(); i++) {
      Belief kept = models.get(i + 1).at(point);
      double room = kept.mean() - plan().guardrails().get(i).leastUplift();
      double chance = StandardNormal.cumulative(room / Math.max(1e-9, kept.deviation()));
      value *= chance < leastChance ? 0 : chance;
    }
    return value;
  }

  /** A process over what the offline task leaves unexplained. */
  private record Model(GaussianProcess rest, double slope, int metric) {
    private Belief at(Point point) {
      Belief belief = rest.at(point.logs());
      double offline = slope == 0 ? 0 : slope * point.offline()[metric];
      return new Belief(belief.mean() + offline, belief.deviation());
    }
  }

  private Model best(int metric, String name, List<Tried> tried) {
    Model best = null;
    for (double length : LENGTHS) {
      for (double deviation : DEVIATIONS) {
        for (double slope : task == null ? new double[] {0} : SLOPES) {
          Model model =
              new Model(
                  fitted(
                      Kernel.anchored(deviation * deviation, length),
                      rests(metric, name, tried, slope)),
                  slope,
                  metric);
          boolean isBetter = best == null || model.rest().logEvidence() > best.rest().logEvidence();
          best = isBetter ? model : best;
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  private GaussianProcess fitted(Kernel kernel, List<Uplift> rests) {
    return new GaussianProcess(
        kernel,
        points.stream().map(Point::logs).toList(),
        rests.stream().mapToDouble(Uplift::value).toArray(),
        rests.stream().mapToDouble(rest -> rest.standardError() * rest.standardError()).toArray());
  }

  private List<Uplift> rests(int metric, String name, List<Tried> tried, double slope) {
    List<Uplift> rests = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      Uplift uplift = tried.get(i).uplifts().getOrDefault(name, new Uplift(-1, 1));
      double offline = slope == 0 ? 0 : slope * points.get(i).offline()[metric];
      rests.add(new Uplift(uplift.value() - offline, uplift.standardError()));
    }
    return rests;
  }
}
