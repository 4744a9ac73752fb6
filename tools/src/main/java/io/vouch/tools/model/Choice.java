package io.vouch.tools.model;

import java.util.List;

/**
 * Which models a training trains.
 *
 * @param models in the order of the list they were chosen from
 * @param named whether somebody named them: then what is stored of the others is kept
 */
public record Choice(List<Model> models, boolean named) {
  public Choice {
    models = List.copyOf(models);
  }

  /** The names of the models. */
  public List<String> names() {
    return models.stream().map(Model::name).toList();
  }
}
