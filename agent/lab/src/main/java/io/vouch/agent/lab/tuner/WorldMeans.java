package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.TunerReport.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Figures averaged over the seeds and scenarios of each world: one number per world and arm. */
final class WorldMeans {
  private final List<WorldResult> results;

  WorldMeans(List<WorldResult> results) {
    this.results = results;
  }

  /** How many worlds there are. */
  int worlds() {
    return (int) results.stream().mapToLong(WorldResult::world).distinct().count();
  }

  double oracle() {
    return results.stream().mapToDouble(WorldResult::oracle).average().orElse(0);
  }

  int windows(int horizon) {
    return results.stream()
        .flatMap(result -> result.runs().stream())
        .findFirst()
        .map(run -> run.horizons().get(horizon).windows())
        .orElse(0);
  }

  Interval interval(String arm, ToDoubleFunction<RunFigures> figure) {
    double[] means =
        byWorld(arm, figure).values().stream().mapToDouble(Double::doubleValue).toArray();
    return Resampling.interval(means);
  }

  /** One arm less another, of each world that has both. */
  double[] differences(String arm, String other, ToDoubleFunction<RunFigures> figure) {
    SortedMap<Long, Double> others = byWorld(other, figure);
    return byWorld(arm, figure).entrySet().stream()
        .filter(entry -> others.containsKey(entry.getKey()))
        .mapToDouble(entry -> entry.getValue() - others.getOrDefault(entry.getKey(), 0.0))
        .toArray();
  }

  private SortedMap<Long, Double> byWorld(String arm, ToDoubleFunction<RunFigures> figure) {
    SortedMap<Long, List<Double>> values = new TreeMap<>();
    for (WorldResult result : results) {
      for (RunFigures run : result.runs()) {
        if (run.arm().equals(arm)) {
          values
              .computeIfAbsent(result.world(), world -> new ArrayList<>())
              .add(figure.applyAsDouble(run));
        }
      }
    }
    SortedMap<Long, Double> means = new TreeMap<>();
    values.forEach((world, all) ->
        means.put(world, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    return means;
  }
}
