package io.vouch.tools.model;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The models that take part, in the order in which their factors are summed; made once by whoever
 * puts the program together.
 */
public final class Models {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  private final List<Model> models;

  /**
   * Models by hand.
   *
   * @throws VouchException INTERNAL if two share a name or claim one that the file keeps for itself
   */
  public Models(List<Model> models) {
    Set<String> names = new HashSet<>(Set.of(ModelFile.ITEMS));
    for (Model model : models) {
      if (!names.add(model.name())) {
        throw new VouchException(ErrorCode.INTERNAL, SAY.nameTaken(model.name()));
      }
    }
    this.models = List.copyOf(models);
  }

  /** These models and one more. */
  public Models with(Model model) {
    List<Model> more = new ArrayList<>(models);
    more.add(model);
    return new Models(more);
  }

  /** All of them. */
  public List<Model> all() {
    return models;
  }

  /** Their names. */
  public List<String> names() {
    return models.stream().map(Model::name).toList();
  }

  /** The model of that name. */
  public Optional<Model> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** What each factor that a model may offer is called in a sentence, by the factor's name. */
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    models.forEach(model -> words.putAll(model.words()));
    return Collections.unmodifiableMap(words);
  }

  /** Those that a training trains which names none, and those of {@code also}. */
  public Choice unasked(Catalogue catalogue, Collection<String> also) {
    requireKnown(also);
    return choice(model -> model.isTrainedUnasked(catalogue) || also.contains(model.name()), false);
  }

  /** Of those, the ones that learn from what people did. */
  public Choice unaskedOfEvents(Catalogue catalogue, Collection<String> also) {
    return new Choice(
        unasked(catalogue, also).models().stream()
            .filter(model -> model.evidence() == Evidence.EVENTS)
            .toList(),
        false);
  }

  /**
   * Those of these names.
   *
   * @throws VouchException INVALID_REQUEST if there is none of a name
   */
  public Choice named(Collection<String> names) {
    requireKnown(names);
    return choice(model -> names.contains(model.name()), true);
  }

  private Choice choice(Predicate<Model> wanted, boolean named) {
    return new Choice(models.stream().filter(wanted).toList(), named);
  }

  private void requireKnown(Collection<String> names) {
    for (String name : names) {
      if (find(name).isEmpty()) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.nothingToTrain(name, String.join(", ", names())));
      }
    }
  }
}
