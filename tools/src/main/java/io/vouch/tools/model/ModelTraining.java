package io.vouch.tools.model;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains models of a catalogue from what people did and what the catalogue says.
 *
 * <p>Never fails on little data: a part says why it learned nothing. The same inputs and seed give
 * the same bits on any number of threads.
 */
public final class ModelTraining {
  private ModelTraining() {}

  /** The chosen models of this catalogue; {@code interactions} number items as it does. */
  public static TrainedModels train(
      Choice choice,
      Catalogue catalogue,
      Interactions interactions,
      TrainingOptions options,
      TrainingListener listener) {
    TrainingData data =
        new TrainingData(catalogue, interactions, new ParallelRows(options.threads()), listener);
    String version = TrainingVersion.of(choice, data, options.seed());
    List<TrainedPart> parts = new ArrayList<>();
    for (Model model : choice.models()) {
      parts.add(part(model, model.train(data, options.seed()), version, data, options.seed()));
    }
    return new TrainedModels(TrainedModels.ids(catalogue), parts, List.of());
  }

  private static TrainedPart part(
      Model model, Learned learned, String version, TrainingData data, long seed) {
    long catalogueVersion = data.catalogue().version().sequence();
    return switch (learned) {
      case Learned.Something(TrainedModel trained) ->
          new TrainedPart(
              model.name(), model.version(), version, catalogueVersion, seed, trained, null);
      case Learned.Nothing(String why) ->
          new TrainedPart(
              model.name(), model.version(), version, catalogueVersion, seed, null, why);
    };
  }
}
