package io.vouch.tools.ranking;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A factor whose values follow from the catalogue alone and are computed once.
 *
 * <p>A factor whose field the catalogue does not have says nothing; an item without a value gets 0.
 */
public final class CatalogueFactor implements Factor {
  /** Years after which an item counts half as fresh; arbitrary, between books and phones. */
  private static final double FRESHNESS_HALF_LIFE_YEARS = 5;

  private final String name;
  private final @Nullable ItemScores scores;

  private CatalogueFactor(String name, float @Nullable [] valueByItem) {
    this.name = name;
    this.scores = valueByItem == null ? null : new DenseScores(valueByItem);
  }

  /** {@code quality}: (rating − mean) / (max − min) over the catalogue, in (-1, 1). */
  public static CatalogueFactor quality(Catalogue catalogue) {
    return new CatalogueFactor(
        "quality",
        field(catalogue, FieldRole.RATING)
            .map(column -> centred(column, catalogue.size()))
            .orElse(null));
  }

  /** {@code eco}: (score − min) / (max − min) over the catalogue, in [0, 1]. */
  public static CatalogueFactor eco(Catalogue catalogue) {
    return new CatalogueFactor(
        "eco",
        field(catalogue, FieldRole.ECO_SCORE)
            .map(column -> {
              double spread = Math.max(column.max() - column.min(), Double.MIN_NORMAL);
              return mapped(column, catalogue.size(), v -> (v - column.min()) / spread);
            })
            .orElse(null));
  }

  /**
   * {@code freshness}: 0.5^(age / 5 years), where the age counts from the newest year in the
   * catalogue, so that an old collection is not old as a whole; in (0, 1].
   */
  public static CatalogueFactor freshness(Catalogue catalogue) {
    return new CatalogueFactor(
        "freshness",
        field(catalogue, FieldRole.YEAR)
            .map(column ->
                mapped(
                    column,
                    catalogue.size(),
                    year -> Math.pow(0.5, (column.max() - year) / FRESHNESS_HALF_LIFE_YEARS)))
            .orElse(null));
  }

  /** {@code availability}: −1 for an item that cannot be had or has no stock left, 0 otherwise. */
  public static CatalogueFactor availability(Catalogue catalogue) {
    float[] values = new float[catalogue.size()];
    RoaringBitmap available = catalogue.flags(CatalogueSchema.AVAILABLE).set();
    Optional<NumberColumn> stock = field(catalogue, FieldRole.STOCK);
    for (int i = 0; i < values.length; i++) {
      boolean soldOut = stock.isPresent() && stock.get().at(i) <= 0;
      values[i] = !available.contains(i) || soldOut ? -1 : 0;
    }
    return new CatalogueFactor("availability", values);
  }

  /** {@code sponsored}: 1 for an item whose showing somebody pays for, 0 otherwise. */
  public static CatalogueFactor sponsored(Catalogue catalogue) {
    return new CatalogueFactor(
        "sponsored",
        catalogue.schema().withRole(FieldRole.SPONSORED).stream()
            .filter(field -> field.kind() == FieldKind.FLAG)
            .findFirst()
            .map(field -> marked(catalogue.flags(field.name()).set(), catalogue.size()))
            .orElse(null));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    return scores;
  }

  private static Optional<NumberColumn> field(Catalogue catalogue, FieldRole role) {
    return catalogue.schema().withRole(role).stream()
        .filter(field -> field.kind() == FieldKind.NUMBER)
        .map(FieldDefinition::name)
        .map(catalogue::numbers)
        .filter(column -> column.present() > 0)
        .findFirst();
  }

  private static float[] centred(NumberColumn column, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Double.isNaN(column.at(i)) ? 0 : column.at(i);
    }
    double mean = sum / column.present();
    double spread = Math.max(column.max() - column.min(), Double.MIN_NORMAL);
    return mapped(column, size, rating -> (rating - mean) / spread);
  }

  private static float[] mapped(NumberColumn column, int size, DoubleUnaryOperator value) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.isNaN(column.at(i)) ? 0 : (float) value.applyAsDouble(column.at(i));
    }
    return values;
  }

  private static float[] marked(RoaringBitmap items, int size) {
    float[] values = new float[size];
    items.forEach((int item) -> values[item] = 1);
    return values;
  }
}
