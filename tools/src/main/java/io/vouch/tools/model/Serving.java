package io.vouch.tools.model;

import io.vouch.tools.catalogue.Catalogue;
import java.util.Optional;

/**
 * What a trained model may use when it is put to service.
 *
 * @param catalogue the catalogue that is served
 * @param trained all trained models, numbered as the catalogue
 */
public record Serving(Catalogue catalogue, TrainedModels trained) {
  /** What another model learned, where it is there: one model may give the reasons of another. */
  public <T extends TrainedModel> Optional<T> find(Class<T> type) {
    return trained.find(type);
  }
}
