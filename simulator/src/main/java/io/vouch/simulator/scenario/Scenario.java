package io.vouch.simulator.scenario;

import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A question to the market.
 *
 * @param name lower case, words joined by a hyphen
 * @param asked what is asked, in one sentence, in the language of the process
 * @param parameters of the world it is asked in
 * @param metric what decides, higher is better
 * @param alsoReported what is shown beside it
 * @param casting chooses the contenders, who may have to learn from logs of this market first
 */
public record Scenario(
    String name,
    Supplier<String> asked,
    WorldParameters parameters,
    MarketMetric metric,
    List<MarketMetric> alsoReported,
    Casting casting) {
  public Scenario {
    alsoReported = List.copyOf(alsoReported);
  }

  /** What is asked, in one sentence. */
  public String question() {
    return asked.get();
  }

  /**
   * The same question in a fitted world: its settings, by key, and on top what this scenario sets.
   *
   * @throws io.vouch.domain.VouchException if a key is unknown or a value out of range
   */
  public Scenario in(Map<String, Double> fitted) {
    WorldParameters standard = WorldParameters.standard();
    WorldParameters changed = standard.with(fitted);
    for (Setting setting : Setting.values()) {
      if (parameters.get(setting) != standard.get(setting)) {
        changed = changed.with(setting, parameters.get(setting));
      }
    }
    return new Scenario(name, asked, changed, metric, alsoReported, casting);
  }

  /** The choice of the contenders of one seed. */
  @FunctionalInterface
  public interface Casting {
    /** The contenders, ready to recommend in this market. */
    Contenders cast(Simulation simulation, RunOptions options);
  }
}
