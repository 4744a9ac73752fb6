package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningState;
import io.vouch.tools.search.SearchOptions;
import io.vouch.tools.search.SearchProblem;
import io.vouch.tools.search.SearchResult;
import java.util.Optional;

/** How a study gets from what it knows to the weights of its next window. */
public interface WindowChoice {
  /** The candidates for the next window, the best first. A pure function of the occasion. */
  SearchResult choose(Occasion occasion);

  /**
   * The round that fresh windows shall confirm; empty if none is worth it. A pure function of the
   * occasion.
   */
  default Optional<Episode> best(Occasion occasion) {
    return BestRound.of(occasion.plan(), occasion.state());
  }

  /**
   * What a choice is made from.
   *
   * @param problem the logged requests and the published objective under the beliefs as they are
   */
  record Occasion(
      StudyPlan plan, TuningState state, SearchProblem problem, SearchOptions options) {}
}
