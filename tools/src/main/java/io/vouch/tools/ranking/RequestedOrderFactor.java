package io.vouch.tools.ranking;

import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code requested_order}: the order a person asked for, such as "cheapest first".
 *
 * <p>Value: 1 for the first of the d different numbers of the field, down in steps of 1/d; −1 for
 * an item without a number. Its weight is so large that one step outweighs all other factors
 * together, which then decide among equals. Values are kept per field and direction, because they
 * follow from the catalogue alone; beside a wish the formula keeps them for the closest matches.
 */
public final class RequestedOrderFactor implements Factor {
  static final String NAME = "requested_order";

  private final Catalogue catalogue;
  private final Map<SortWish, ItemScores> scoresByWish = new ConcurrentHashMap<>();

  /** The factor for one catalogue. */
  public RequestedOrderFactor(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    SortWish wish = context.sort();
    return wish == null ? null : scoresByWish.computeIfAbsent(wish, this::computed);
  }

  private ItemScores computed(SortWish wish) {
    NumberColumn column = catalogue.numbers(wish.field());
    int[] positions = column.positions();
    float[] values = new float[positions.length];
    for (int i = 0; i < values.length; i++) {
      int position = wish.ascending() ? positions[i] : column.distinctCount() - 1 - positions[i];
      values[i] = positions[i] < 0 ? -1 : (float) (1 - (double) position / column.distinctCount());
    }
    return new DenseScores(values);
  }
}
