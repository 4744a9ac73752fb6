package io.vouch.agent.evaluation.tuner;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.tools.search.Parameter;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Multipliers drawn log-uniformly within the study's bounds. */
final class RandomWeights {
  private RandomWeights() {}

  static RankingConfiguration draw(SplittableRandom random, String version) {
    SortedMap<String, Double> multipliers = new TreeMap<>();
    for (Parameter parameter : MarketStudy.space().parameters()) {
      double place = random.nextDouble();
      double multiplier = parameter.min() * Math.pow(parameter.max() / parameter.min(), place);
      multipliers.put(parameter.name(), Math.clamp(multiplier, parameter.min(), parameter.max()));
    }
    return MarketStudy.space().configuration(version, MarketLayout.base(), multipliers);
  }
}
