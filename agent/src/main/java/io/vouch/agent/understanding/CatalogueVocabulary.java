package io.vouch.agent.understanding;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.tools.catalogue.Catalogue;

/**
 * The words by which people may speak of one catalogue: fields, names, units and titles. Immutable,
 * thread-safe.
 */
public final class CatalogueVocabulary {
  private final Catalogue catalogue;

  private CatalogueVocabulary(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Compiles the vocabulary of a catalogue. */
  public static CatalogueVocabulary of(Catalogue catalogue) {
    return new CatalogueVocabulary(catalogue);
  }

  /** The catalogue the words are of. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The catalogue's fields. */
  public CatalogueSchema schema() {
    return catalogue.schema();
  }
}
