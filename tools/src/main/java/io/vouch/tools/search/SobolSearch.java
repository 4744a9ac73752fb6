package io.vouch.tools.search;

import java.util.SplittableRandom;

/** Trials from a shifted Sobol sequence: even cover of the space, no use of what was measured. */
public final class SobolSearch implements ParameterSearch {
  @Override
  public String name() {
    return "sobol";
  }

  @Override
  public SearchResult search(SearchProblem problem, SearchOptions options) {
    SplittableRandom random = new SplittableRandom(options.seed());
    return SampledSearch.run(
        problem,
        options,
        trials -> {
          SobolPlaces places = new SobolPlaces(trials.dimensions(), random);
          while (!trials.isFull()) {
            trials.measure(places.next());
          }
        });
  }
}
