package io.vouch.tools.ranking;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import org.jspecify.annotations.Nullable;

/** What a source of relevance says, as a factor of the same name. */
public record RetrieverFactor(Retriever retriever) implements Factor {
  @Override
  public String name() {
    return retriever.name();
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    return retriever.scores(context);
  }

  @Override
  public boolean readsWish() {
    return retriever.readsWish();
  }
}
