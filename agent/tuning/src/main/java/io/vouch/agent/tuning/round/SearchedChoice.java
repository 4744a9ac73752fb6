package io.vouch.agent.tuning.round;

import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.SearchResult;

/** The published choice: what a search of the published objective on logged requests finds. */
public final class SearchedChoice implements WindowChoice {
  private final ParameterSearch search;

  public SearchedChoice(ParameterSearch search) {
    this.search = search;
  }

  @Override
  public SearchResult choose(Occasion occasion) {
    return search.search(occasion.problem(), occasion.options());
  }
}
