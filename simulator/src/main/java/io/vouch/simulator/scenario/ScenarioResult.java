package io.vouch.simulator.scenario;

import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.PairedDifference;
import io.vouch.simulator.run.RunResult;
import io.vouch.tools.statistics.Sample;
import java.util.List;

/**
 * What a scenario came to; all of it is simulated.
 *
 * @param scenario what was asked
 * @param seeds how many independent worlds and populations
 * @param contenders in the order oracle, baseline, known-bad, controls
 */
public record ScenarioResult(Scenario scenario, int seeds, List<Contender> contenders) {
  /** What a scenario must reach to be trusted, in standard errors. */
  public static final double SEPARATION = 5;

  public ScenarioResult {
    contenders = List.copyOf(contenders);
  }

  public Contender oracle() {
    return contenders.get(0);
  }

  public Contender baseline() {
    return contenders.get(1);
  }

  public Contender knownBad() {
    return contenders.get(2);
  }

  /** The contender of this name. */
  public Contender named(String policy) {
    return contenders.stream()
        .filter(contender -> contender.policy().equals(policy))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no contender named " + policy + "."));
  }

  /** How two contenders differ in the deciding metric. */
  public PairedDifference difference(Contender first, Contender second) {
    return PairedDifference.of(scenario.metric(), first.runs(), second.runs());
  }

  /** Whether baseline and oracle both beat the known-bad policy by five standard errors. */
  public boolean separates() {
    return beats(baseline(), knownBad()) && beats(oracle(), knownBad());
  }

  private boolean beats(Contender first, Contender second) {
    PairedDifference difference = difference(first, second);
    return difference.real() && difference.standardErrors() >= SEPARATION;
  }

  /**
   * One policy's runs, one per seed.
   *
   * @param policy its name
   */
  public record Contender(String policy, List<RunResult> runs) {
    public Contender {
      runs = List.copyOf(runs);
    }

    /** The mean of a metric over the seeds. */
    public double mean(MarketMetric metric) {
      return values(metric).mean();
    }

    /** The standard deviation of a metric from seed to seed. */
    public double spread(MarketMetric metric) {
      return values(metric).deviation();
    }

    private Sample values(MarketMetric metric) {
      return Sample.of(runs.stream().mapToDouble(metric::value).toArray());
    }
  }
}
