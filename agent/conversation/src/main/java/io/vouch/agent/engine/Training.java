package io.vouch.agent.engine;

import io.vouch.memory.VouchStore;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.EmbeddingTraining;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.ModelFile;
import io.vouch.tools.training.ModelTraining;
import io.vouch.tools.training.TrainedModels;
import io.vouch.tools.training.TrainingListener;
import io.vouch.tools.training.TrainingOptions;
import java.util.List;

/**
 * Trains the models of the stored catalogue from the stored events and puts them to use.
 * Deterministic for a seed.
 */
public final class Training {
  /**
   * Embedding takes about a minute per 100,000 texts on two cores; larger catalogues ask for it by
   * themselves.
   */
  private static final int MOST_EMBEDDED = 20_000;

  private final VouchStore store;
  private final ModelFiles models;
  private final EngineHolder engines;

  public Training(VouchStore store, ModelFiles models, EngineHolder engines) {
    this.store = store;
    this.models = models;
    this.engines = engines;
  }

  /**
   * What was trained.
   *
   * @param notes what could not be trained, and why
   */
  public record Trained(String modelVersion, int items, int interactions, List<String> notes) {}

  /** Whether the models in use were trained on the catalogue as it is. */
  public boolean isCurrent() {
    Catalogue catalogue = engines.current().catalogue();
    TrainedModels trained = models.trained(catalogue);
    return trained.isTrained() && trained.catalogueVersion() == catalogue.version().sequence();
  }

  /** Whether there are models at all, made on this catalogue or an earlier one. */
  public boolean hasModels() {
    return !engines.current().model().modelVersion().equals(TrainedModels.UNTRAINED);
  }

  /** Trains, saves and swaps the engine; little data gives notes, never a failure. */
  public Trained train(TrainingOptions options, TrainingListener listener) {
    return train(options, listener, true);
  }

  /** The same without the vectors of texts, which take longer than all the rest. */
  public Trained trainOnEvents(TrainingOptions options, TrainingListener listener) {
    return train(options, listener, false);
  }

  private Trained train(
      TrainingOptions options, TrainingListener listener, boolean withTextVectors) {
    Catalogue catalogue = engines.current().catalogue();
    InteractionsBuilder builder = new InteractionsBuilder(catalogue.size());
    store.events().forEach(event -> builder.add(event, catalogue::indexOf));
    Interactions interactions = builder.build();
    TrainedModels trained = ModelTraining.train(catalogue, interactions, options, listener);
    if (withTextVectors && catalogue.size() <= MOST_EMBEDDED && catalogue.size() > 0) {
      trained =
          trained.withVectors(
              EmbeddingTraining.train(
                  catalogue, models.embeddings(), LazyEmbeddings.MODEL_NAME, listener));
    }
    ModelFile.save(trained, models.file());
    engines.reload();
    return new Trained(
        trained.modelVersion(), catalogue.size(), interactions.size(), trained.notes());
  }
}
