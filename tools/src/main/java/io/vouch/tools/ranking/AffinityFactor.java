package io.vouch.tools.ranking;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste.Affinity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code affinity}: the strengths of the person's liked and disliked names that an item carries,
 * summed and cut to [-1, 1].
 *
 * <p>A remembered name that the catalogue does not know (any more) says nothing.
 */
public final class AffinityFactor implements Factor {
  @Override
  public String name() {
    return "affinity";
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    List<Affinity> affinities = context.taste().affinities();
    if (affinities.isEmpty()) {
      return null;
    }
    Catalogue catalogue = context.catalogue();
    float[] values = new float[catalogue.size()];
    for (Affinity affinity : affinities) {
      FieldDefinition field = catalogue.schema().find(affinity.field()).orElse(null);
      if (field != null && field.kind() == FieldKind.CATEGORY) {
        add(catalogue.categories(field.name()), affinity, values);
      }
    }
    return new DenseScores(values);
  }

  private static void add(CategoryColumn column, Affinity affinity, float[] values) {
    int code = column.codeOf(affinity.name());
    if (code >= 0) {
      float strength = (float) affinity.strength();
      column
          .itemsWith(code)
          .forEach((int item) -> values[item] = Math.clamp(values[item] + strength, -1f, 1f));
    }
  }
}
