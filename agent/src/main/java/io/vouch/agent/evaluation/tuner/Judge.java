package io.vouch.agent.evaluation.tuner;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketOracle;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.tools.search.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The true worth of every window's configuration in one world, and the best there was to be had.
 *
 * <p>Utility U = true uplift of sales − {@value #BREACH_COST} · Σ true breaches of guardrails. The
 * oracle searches every window anew on truth itself: random weights, then steps from the best. It
 * is the best that was found, so regret is a lower bound. All on the same visits.
 */
final class Judge {
  static final double BREACH_COST = 3;

  /** A breach below it is not counted: what a finite number of visits leaves uncertain. */
  private static final double TOLERANCE = 0.001;

  private static final int RANDOM = 20;
  private static final int STEPS = 100;

  /** Standard deviation of the first steps, in logarithms of weights; it shrinks tenfold. */
  private static final double FIRST_STEP = 0.4;

  private final MarketOracle oracle;
  private final SplittableRandom random;
  private final List<SortedMap<String, Double>> base = new ArrayList<>();
  private final List<Double> best = new ArrayList<>();

  /** Finds the best of each window. */
  Judge(MarketSettings market, int windows, int visits) {
    this.oracle = new MarketOracle(market, visits, 1);
    this.random = new SplittableRandom(market.seed() ^ 0x5DEECE66DL);
    RankingConfiguration last = MarketLayout.base();
    for (int window = 1; window <= windows; window++) {
      base.add(oracle.values(MarketLayout.base(), start(window)));
      last = best(window, last);
      best.add(verdict(window, last).utility());
    }
  }

  /**
   * What one window was truly worth.
   *
   * @param uplift of sales
   * @param isViolating whether any guardrail was truly broken
   */
  record Verdict(double uplift, double utility, boolean isViolating) {}

  private static long start(int window) {
    return window * MarketStudy.WINDOW_MILLIS;
  }

  private RankingConfiguration best(int window, RankingConfiguration last) {
    RankingConfiguration found = last;
    double utility = verdict(window, last).utility();
    for (int trial = 0; trial < RANDOM + STEPS; trial++) {
      RankingConfiguration next =
          trial < RANDOM ? RandomWeights.draw(random, "oracle") : step(found, trial - RANDOM);
      double other = verdict(window, next).utility();
      if (other > utility) {
        found = next;
        utility = other;
      }
    }
    return found;
  }

  private RankingConfiguration step(RankingConfiguration from, int number) {
    double deviation = FIRST_STEP * Math.pow(10, -(double) number / STEPS);
    SortedMap<String, Double> weights = new TreeMap<>(from.weightByFactor());
    for (Parameter parameter : MarketStudy.space().parameters()) {
      double moved = from.weight(parameter.name()) * Math.exp(deviation * random.nextGaussian());
      weights.put(parameter.name(), Math.clamp(moved, parameter.min(), parameter.max()));
    }
    return new RankingConfiguration("oracle", weights, "step");
  }

  /** What a configuration was truly worth in a window, 1-based. */
  Verdict verdict(int window, RankingConfiguration configuration) {
    SortedMap<String, Double> values = oracle.values(configuration, start(window));
    double breaches = 0;
    for (Guardrail rail : MarketStudy.guardrails()) {
      double uplift = uplift(window, values, rail.relation().online());
      breaches += Math.max(0, rail.leastUplift() - uplift);
    }
    double sales = uplift(window, values, "gmv_per_user");
    return new Verdict(sales, sales - BREACH_COST * breaches, breaches > TOLERANCE);
  }

  private double uplift(int window, SortedMap<String, Double> values, String metric) {
    double control = base.get(window - 1).getOrDefault(metric, Double.NaN);
    return values.getOrDefault(metric, Double.NaN) / control - 1;
  }

  /** How much less than the best a window was worth; 0 where it was better than the oracle's. */
  double regret(int window, RankingConfiguration configuration) {
    return Math.max(0, best.get(window - 1) - verdict(window, configuration).utility());
  }
}
