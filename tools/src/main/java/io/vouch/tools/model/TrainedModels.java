package io.vouch.tools.model;

import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that models have learned about one catalogue, by item index.
 *
 * <p>The arrays are shared: nobody changes them.
 *
 * @param items the ids by item index, ascending
 * @param parts one per model that was trained, also where it learned nothing
 * @param faults what the file holds beside them that cannot be used
 */
public record TrainedModels(ItemId[] items, List<TrainedPart> parts, List<PartFault> faults) {
  /** The version of models that were never trained. */
  public static final String UNTRAINED = "untrained";

  public TrainedModels {
    parts = List.copyOf(parts);
    faults = List.copyOf(faults);
  }

  /** Models with nothing to say. */
  public static TrainedModels untrained(Catalogue catalogue) {
    return new TrainedModels(ids(catalogue), List.of(), List.of());
  }

  static ItemId[] ids(Catalogue catalogue) {
    ItemId[] ids = new ItemId[catalogue.size()];
    Arrays.setAll(ids, catalogue::id);
    return ids;
  }

  /** Whether anything was trained. */
  public boolean isTrained() {
    return !parts.isEmpty();
  }

  /**
   * Names these models: the version of their training; where they come from several, a short hash
   * of those; where one cannot be used, the version says without which.
   */
  public String modelVersion() {
    if (parts.isEmpty()) {
      return UNTRAINED;
    }
    List<String> trainings = parts.stream().map(TrainedPart::training).distinct().toList();
    String version = trainings.size() == 1 ? trainings.getFirst() : TrainingVersion.of(parts);
    return faults.isEmpty()
        ? version
        : faults.stream()
            .map(PartFault::part)
            .collect(Collectors.joining("-", version + "-without-", ""));
  }

  /** The part of that name. */
  public Optional<TrainedPart> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** What a model of that type learned, where it learned something. */
  public <T extends TrainedModel> Optional<T> find(Class<T> type) {
    return parts.stream()
        .map(TrainedPart::model)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** Why models learned nothing, for a person to read. */
  public List<String> notes() {
    return parts.stream().map(TrainedPart::note).filter(Objects::nonNull).toList();
  }

  /** These models for another version of the catalogue, see {@link TrainedModel#onto}. */
  public TrainedModels onto(Catalogue catalogue) {
    ItemId[] ids = ids(catalogue);
    if (Arrays.equals(ids, items)) {
      return this;
    }
    ItemMapping mapping = new ItemMapping(items, ids);
    return new TrainedModels(ids, parts.stream().map(part -> part.onto(mapping)).toList(), faults);
  }

  /**
   * These models with the parts of others over the same items, instead of their own of that name.
   */
  public TrainedModels with(TrainedModels newer) {
    List<TrainedPart> merged = new ArrayList<>();
    for (TrainedPart part : parts) {
      if (newer.part(part.name()).isEmpty()) {
        merged.add(part);
      }
    }
    merged.addAll(newer.parts);
    return new TrainedModels(items, merged, newer.faults);
  }
}
