package io.vouch.tools.retrieval;

import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.ranking.Factor;
import io.vouch.tools.request.Retriever;
import java.util.List;
import java.util.Map;

/**
 * What speaks for items over one catalogue.
 *
 * @param retrievers the sources, in the order in which their factors are summed
 * @param factors terms of the ranking that models bring beside sources
 * @param vectors what models offer to compare items by, by the model's name
 */
public record RetrieverSet(
    List<Retriever> retrievers, List<Factor> factors, Map<String, ItemVectors> vectors) {
  public RetrieverSet {
    retrievers = List.copyOf(retrievers);
    factors = List.copyOf(factors);
    vectors = Map.copyOf(vectors);
  }
}
