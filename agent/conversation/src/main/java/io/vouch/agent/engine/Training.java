package io.vouch.agent.engine;

import io.vouch.domain.VouchException;
import io.vouch.memory.VouchStore;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Choice;
import io.vouch.tools.model.ModelFile;
import io.vouch.tools.model.ModelTraining;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.TrainingListener;
import java.util.List;

/**
 * Trains the models of the stored catalogue from the stored events and puts them to use.
 * Deterministic for a seed.
 */
public final class Training {
  private final VouchStore store;
  private final ModelFiles models;
  private final EngineHolder engines;
  private final List<String> also;

  /**
   * The training of a store's catalogue.
   *
   * @param also names of models that are trained although nobody asks for them
   */
  public Training(VouchStore store, ModelFiles models, EngineHolder engines, List<String> also) {
    this.store = store;
    this.models = models;
    this.engines = engines;
    this.also = List.copyOf(also);
  }

  /**
   * What was trained.
   *
   * @param notes what could not be trained, and why
   */
  public record Trained(String modelVersion, int items, int interactions, List<String> notes) {}

  /** Whether the models that learn from events were trained on the catalogue as it is. */
  public boolean isCurrent() {
    Catalogue catalogue = engines.current().catalogue();
    TrainedModels trained = models.trained(catalogue);
    return models.models().unaskedOfEvents(catalogue, also).models().stream()
        .allMatch(model ->
            trained
                .part(model.name())
                .filter(part -> part.catalogueVersion() == catalogue.version().sequence())
                .isPresent());
  }

  /** Whether there are models at all, made on this catalogue or an earlier one. */
  public boolean hasModels() {
    return !engines.current().model().modelVersion().equals(TrainedModels.UNTRAINED);
  }

  /** Trains, saves and swaps the engine; little data gives notes, never a failure. */
  public Trained train(TrainingOptions options, TrainingListener listener) {
    Catalogue catalogue = engines.current().catalogue();
    return train(models.models().unasked(catalogue, also), options, listener);
  }

  /** The same without the vectors of texts, which take longer than all the rest. */
  public Trained trainOnEvents(TrainingOptions options, TrainingListener listener) {
    Catalogue catalogue = engines.current().catalogue();
    return train(models.models().unaskedOfEvents(catalogue, also), options, listener);
  }

  /**
   * Trains the models of these names and keeps the others as they are stored.
   *
   * @throws VouchException INVALID_REQUEST if there is none of a name
   */
  public Trained trainOnly(List<String> names, TrainingOptions options, TrainingListener listener) {
    return train(models.models().named(names), options, listener);
  }

  /** Saves models that were trained elsewhere on this catalogue, and swaps the engine. */
  public void use(TrainedModels trained) {
    ModelFile.save(trained, models.file());
    engines.reload();
  }

  private Trained train(Choice choice, TrainingOptions options, TrainingListener listener) {
    Catalogue catalogue = engines.current().catalogue();
    InteractionsBuilder builder = new InteractionsBuilder(catalogue.size());
    store.events().forEach(event -> builder.add(event, catalogue::indexOf));
    Interactions interactions = builder.build();
    TrainedModels trained = ModelTraining.train(choice, catalogue, interactions, options, listener);
    List<String> notes = trained.notes();
    if (choice.named()) {
      trained = models.trained(catalogue).onto(catalogue).with(trained);
    }
    use(trained);
    return new Trained(trained.modelVersion(), catalogue.size(), interactions.size(), notes);
  }
}
