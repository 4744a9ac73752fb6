package io.vouch.tools.retrieval;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.ModelTraining;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.model.als.AlsModel;
import io.vouch.tools.model.itemtoitem.ItemToItemModel;
import io.vouch.tools.model.popularity.PopularityModel;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.TrainingListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Twelve items in two groups (even: tea, odd: boots) and forty people who like one group each; item
 * 10 (tea) and 11 (boots) are new: nobody liked them yet.
 */
public final class SmallShop {
  public static final int ITEMS = 12;
  public static final int NEW_TEA = 10;
  public static final int NEW_BOOTS = 11;

  public static final Catalogue CATALOGUE = catalogue();

  /** Those that learn from events, with short vectors. */
  public static final Models MODELS =
      new Models(List.of(new PopularityModel(), new ItemToItemModel(), new AlsModel(8, 8)));

  public static final TrainedModels TRAINED =
      ModelTraining.train(
          MODELS.unasked(CATALOGUE, List.of()),
          CATALOGUE,
          interactions(),
          new TrainingOptions(1, 2),
          TrainingListener.SILENT);

  private SmallShop() {}

  public static RequestContext nobody() {
    return context(new int[0], new int[0], new int[0], null);
  }

  public static RequestContext liked(int... items) {
    return context(items, new int[0], new int[0], null);
  }

  public static RequestContext like(int... items) {
    return context(new int[0], items, new int[0], null);
  }

  public static RequestContext wish(String words) {
    return context(new int[0], new int[0], new int[0], words);
  }

  /** Somebody unknown who says what items should and should not be like. */
  public static RequestContext asked(
      Catalogue catalogue, @Nullable String wish, @Nullable String avoid) {
    return new RequestContext(
        catalogue,
        Taste.unknown(null),
        new int[0],
        new int[0],
        wish,
        avoid,
        null,
        SeenPolicy.HIDE,
        0);
  }

  public static RequestContext context(
      int[] past, int[] likes, int[] unlikes, @Nullable String wish) {
    float[] ones = new float[past.length];
    Arrays.fill(ones, 1f);
    Taste taste = new Taste(null, past, ones, List.of());
    return new RequestContext(CATALOGUE, taste, likes, unlikes, wish, null, 0);
  }

  private static Interactions interactions() {
    InteractionsBuilder builder = new InteractionsBuilder(ITEMS);
    for (int person = 0; person < 40; person++) {
      for (int item = person % 2; item < 10; item += 2) {
        if ((person / 2 + item / 2) % 3 != 0 || item < 2) {
          builder.add(person, item);
        }
      }
    }
    return builder.build();
  }

  private static Catalogue catalogue() {
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(
                FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
                FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
                FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND)));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      boolean tea = i % 2 == 0;
      items.add(
          new Item(
              new ItemId("i%02d".formatted(i)),
              (tea ? "Green tea " : "Hiking boots ") + i,
              tea ? "Leaves for a calm evening." : "Leather for wet mountains.",
              new Money(tea ? 500 + i : 9000 + i, "EUR"),
              true,
              Map.of(
                  "category",
                  FieldValue.CategoryValue.of(tea ? "Drinks" : "Shoes"),
                  "brand",
                  FieldValue.CategoryValue.of("Brand " + i % 3))));
    }
    return Catalogue.of(schema, new CatalogueVersion(1), items);
  }
}
