package io.vouch.tools.search;

import java.util.SplittableRandom;

/** Trials drawn uniformly, each parameter on its logarithmic scale. */
public final class RandomSearch implements ParameterSearch {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public SearchResult search(SearchProblem problem, SearchOptions options) {
    SplittableRandom random = new SplittableRandom(options.seed());
    return SampledSearch.run(
        problem,
        options,
        trials -> {
          while (!trials.isFull()) {
            trials.measure(random.doubles(trials.dimensions()).toArray());
          }
        });
  }
}
