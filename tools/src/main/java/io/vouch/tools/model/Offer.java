package io.vouch.tools.model;

import io.vouch.tools.ranking.Factor;
import io.vouch.tools.request.Retriever;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model brings to the answers over one catalogue.
 *
 * @param retriever a source of relevance, which is also a factor under its name, or null
 * @param factors terms of the ranking that are no source: they neither retrieve nor give reasons
 * @param vectors one vector per item for whoever compares items, or null
 */
public record Offer(
    @Nullable Retriever retriever, List<Factor> factors, @Nullable ItemVectors vectors) {
  /** Nothing at all. */
  public static final Offer NOTHING = new Offer(null, List.of(), null);

  public Offer {
    factors = List.copyOf(factors);
  }

  /** A source of relevance. */
  public static Offer of(Retriever retriever) {
    return new Offer(retriever, List.of(), null);
  }

  /** A term of the ranking. */
  public static Offer of(Factor factor) {
    return new Offer(null, List.of(factor), null);
  }
}
