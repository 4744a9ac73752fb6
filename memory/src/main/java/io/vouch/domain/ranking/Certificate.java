package io.vouch.domain.ranking;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueVersion;
import java.util.List;

/**
 * What vouches for one recommended item: every constraint with the facts that satisfy it, and where
 * its score came from.
 *
 * @param catalogueVersion the version whose facts are stated
 * @param configurationVersion the ranking configuration that weighed the factors
 * @param modelVersion the trained models that supplied factor values
 * @param proofs one per active hard constraint, in the order the constraints were made
 * @param explanation the score and its contributions
 */
public record Certificate(
    ItemId item,
    CatalogueVersion catalogueVersion,
    String configurationVersion,
    String modelVersion,
    List<Proof> proofs,
    Explanation explanation) {
  public Certificate {
    proofs = List.copyOf(proofs);
  }
}
