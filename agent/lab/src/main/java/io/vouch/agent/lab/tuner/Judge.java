package io.vouch.agent.lab.tuner;

import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.CrowdOracle;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The true worth of every window's configuration in one world, and the best there was to be had.
 *
 * <p>Utility U = true uplift of sales − {@value #BREACH_COST} · Σ true breaches of guardrails. The
 * oracle searches every different window anew on truth itself: random weights, then steps from the
 * best. It is the best that was found, so regret is a lower bound.
 */
final class Judge {
  static final double BREACH_COST = 3;

  /** A breach below it is not counted as a violation. */
  private static final double TOLERANCE = 0.001;

  private static final int RANDOM = 60;
  private static final int STEPS = 240;
  private static final int LATER_STEPS = 60;

  /** Standard deviation of the first steps, in logarithms of weights; it shrinks tenfold. */
  private static final double FIRST_STEP = 0.4;

  private final CrowdOracle oracle;
  private final RankingConfiguration start;
  private final ParameterSpace space;
  private final List<Guardrail> guardrails;
  private final SplittableRandom random;
  private final List<SortedMap<String, Double>> base = new ArrayList<>();
  private final List<Double> best = new ArrayList<>();

  /** Finds the best of each window. */
  Judge(CrowdOracle oracle, TunerWorld world, int windows) {
    this.oracle = oracle;
    this.start = world.plan().base();
    this.space = world.plan().space();
    this.guardrails = world.plan().guardrails();
    this.random = new SplittableRandom(world.seed() ^ 0x5DEECE66DL);
    RankingConfiguration last = start;
    for (int window = 1; window <= windows; window++) {
      base.add(oracle.values(start, startMillis(window)));
      int alike = alike(window);
      if (alike > 0) {
        best.add(best.get(alike - 1));
      } else {
        last = best(window, last);
        best.add(verdict(window, last).utility());
      }
    }
  }

  /** The first window before this one in which the market was the same, or 0. */
  private int alike(int window) {
    for (int before = 1; before < window; before++) {
      if (oracle.isAlike(startMillis(before), startMillis(window))) {
        return before;
      }
    }
    return 0;
  }

  /**
   * What one window was truly worth.
   *
   * @param uplift of sales
   * @param breaches of all guardrails, summed
   * @param worst the largest of them
   */
  record Verdict(double uplift, double breaches, double worst) {
    double utility() {
      return uplift - BREACH_COST * breaches;
    }

    /** Whether any guardrail was truly broken. */
    boolean isViolating() {
      return breaches > TOLERANCE;
    }
  }

  private static long startMillis(int window) {
    return window * MarketStudy.WINDOW_MILLIS;
  }

  private RankingConfiguration best(int window, RankingConfiguration last) {
    RankingConfiguration found = last;
    double utility = verdict(window, last).utility();
    int draws = window == 1 ? RANDOM : 0;
    int steps = window == 1 ? STEPS : LATER_STEPS;
    double first = window == 1 ? FIRST_STEP : FIRST_STEP / 3;
    for (int trial = 0; trial < draws + steps; trial++) {
      double deviation =
          trial < draws ? 1 : first * Math.pow(10, -(double) (trial - draws) / steps);
      RankingConfiguration next = step(trial < draws ? start : found, deviation);
      double other = verdict(window, next).utility();
      if (other > utility) {
        found = next;
        utility = other;
      }
    }
    return found;
  }

  private RankingConfiguration step(RankingConfiguration from, double deviation) {
    SortedMap<String, Double> weights = new TreeMap<>(from.weightByFactor());
    for (Parameter parameter : space.parameters()) {
      double before = start.weight(parameter.name());
      double moved = from.weight(parameter.name()) * Math.exp(deviation * random.nextGaussian());
      weights.put(
          parameter.name(), Math.clamp(moved, before * parameter.min(), before * parameter.max()));
    }
    return new RankingConfiguration("oracle", weights, "step");
  }

  /** What a configuration was truly worth in a window, 1-based. */
  Verdict verdict(int window, RankingConfiguration configuration) {
    SortedMap<String, Double> values = oracle.values(configuration, startMillis(window));
    double breaches = 0;
    double worst = 0;
    for (Guardrail rail : guardrails) {
      double uplift = uplift(window, values, rail.relation().online());
      double breach = Math.max(0, rail.leastUplift() - uplift);
      breaches += breach;
      worst = Math.max(worst, breach);
    }
    return new Verdict(uplift(window, values, "gmv_per_user"), breaches, worst);
  }

  private double uplift(int window, SortedMap<String, Double> values, String metric) {
    double control = base.get(window - 1).getOrDefault(metric, Double.NaN);
    return values.getOrDefault(metric, Double.NaN) / control - 1;
  }

  /** The best utility that was found for a window. */
  double best(int window) {
    return best.get(window - 1);
  }
}
