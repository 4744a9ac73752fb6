package io.vouch.domain.ranking;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What vouches for one recommended item: every constraint with the facts that satisfy it, and where
 * its score came from.
 *
 * @param catalogueVersion the version whose facts are stated
 * @param configurationVersion the ranking configuration that weighed the factors
 * @param modelVersion the trained models that supplied factor values
 * @param proofs one per active hard constraint, in the order the constraints were made
 * @param explanation the score and its contributions
 * @param notVerified what the person wished that ordered the slate and proves nothing; null where
 *     nothing was wished, and never empty
 */
public record Certificate(
    ItemId item,
    CatalogueVersion catalogueVersion,
    String configurationVersion,
    String modelVersion,
    List<Proof> proofs,
    Explanation explanation,
    @Nullable List<UnverifiedWish> notVerified) {
  public Certificate {
    proofs = List.copyOf(proofs);
    notVerified = notVerified == null || notVerified.isEmpty() ? null : List.copyOf(notVerified);
  }

  /** A certificate of a slate for which nothing was wished. */
  public Certificate(
      ItemId item,
      CatalogueVersion catalogueVersion,
      String configurationVersion,
      String modelVersion,
      List<Proof> proofs,
      Explanation explanation) {
    this(item, catalogueVersion, configurationVersion, modelVersion, proofs, explanation, null);
  }

  /** What was wished and is not verified; empty where nothing was. */
  public List<UnverifiedWish> wishes() {
    return notVerified == null ? List.of() : notVerified;
  }
}
