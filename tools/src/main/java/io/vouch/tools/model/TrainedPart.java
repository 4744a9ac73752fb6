package io.vouch.tools.model;

import org.jspecify.annotations.Nullable;

/**
 * What one training made of one model.
 *
 * @param name of the model
 * @param version of its stored bytes, see {@link Model#version}
 * @param training a short hash of the inputs, the seed and what was trained
 * @param catalogueVersion the sequence of the catalogue version trained on
 * @param seed of the training
 * @param model what was learned, or null where that was nothing
 * @param note why it was nothing, one sentence, or null
 */
public record TrainedPart(
    String name,
    int version,
    String training,
    long catalogueVersion,
    long seed,
    @Nullable TrainedModel model,
    @Nullable String note) {
  TrainedPart onto(ItemMapping items) {
    return model == null
        ? this
        : new TrainedPart(name, version, training, catalogueVersion, seed, model.onto(items), note);
  }
}
