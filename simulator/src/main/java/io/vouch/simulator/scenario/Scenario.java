package io.vouch.simulator.scenario;

import io.vouch.simulator.run.Metric;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;

/**
 * A question to the market.
 *
 * @param name lower case, words joined by a hyphen
 * @param question what is asked, in one sentence
 * @param parameters of the world it is asked in
 * @param metric what decides, higher is better
 * @param alsoReported what is shown beside it
 * @param casting chooses the contenders, who may have to learn from logs of this market first
 */
public record Scenario(
    String name,
    String question,
    WorldParameters parameters,
    Metric metric,
    List<Metric> alsoReported,
    Casting casting) {
  public Scenario {
    alsoReported = List.copyOf(alsoReported);
  }

  /** The choice of the contenders of one seed. */
  @FunctionalInterface
  public interface Casting {
    /** The contenders, ready to recommend in this market. */
    Contenders cast(Simulation simulation, RunOptions options);
  }
}
