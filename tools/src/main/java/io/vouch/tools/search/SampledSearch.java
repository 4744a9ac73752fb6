package io.vouch.tools.search;

import java.util.function.Consumer;

/**
 * The frame of every search: measure the base, then let something place trials until it is full.
 */
final class SampledSearch {
  private SampledSearch() {}

  static SearchResult run(SearchProblem problem, SearchOptions options, Consumer<Trials> placing) {
    try (ParallelBlocks parallel = new ParallelBlocks(options.threads())) {
      Trials trials =
          new Trials(problem, new TrialMeasurement(problem, parallel), options.trials());
      if (!trials.isFull()) {
        placing.accept(trials);
      }
      return trials.result();
    }
  }
}
