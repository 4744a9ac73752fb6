package io.vouch.tools.model;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.als.AlsModel;
import io.vouch.tools.model.itemtoitem.ItemToItemModel;
import io.vouch.tools.model.popularity.PopularityModel;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Forty people, thirty items and the models that learn from events, with short vectors. */
final class TinyTraining {
  static final TrainingListener SILENT = TrainingListener.SILENT;
  static final Interactions INTERACTIONS = RandomInteractions.grouped(40, 30, 3);
  static final Interactions NO_INTERACTIONS = new InteractionsBuilder(30).build();
  static final Models MODELS =
      new Models(List.of(new PopularityModel(), new ItemToItemModel(), new AlsModel(8, 4)));

  private TinyTraining() {}

  static TrainedModels trained(int threads) {
    return trained(1, threads, INTERACTIONS);
  }

  static TrainedModels trained(long seed, int threads, Interactions interactions) {
    Catalogue catalogue = catalogue(0, 30);
    return ModelTraining.train(
        MODELS.unasked(catalogue, List.of()),
        catalogue,
        interactions,
        new TrainingOptions(seed, threads),
        SILENT);
  }

  /** The items from one number to another, exclusive. */
  static Catalogue catalogue(int from, int to) {
    List<Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      items.add(
          new Item(new ItemId("i%03d".formatted(i)), "Item " + i, null, null, true, Map.of()));
    }
    return Catalogue.of(CatalogueSchema.empty(), new CatalogueVersion(7), items);
  }
}
