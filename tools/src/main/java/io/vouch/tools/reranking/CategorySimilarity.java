package io.vouch.tools.reranking;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Similarity by what people sort things into: the shared share (Jaccard) of categories, brands and
 * creators, averaged with weights 2 : 1 : 1 over the fields that the catalogue has.
 *
 * <p>A field in which both items have no value counts as not shared.
 */
public final class CategorySimilarity implements ItemSimilarity {
  private static final double CATEGORY_WEIGHT = 2;
  private static final double MAKER_WEIGHT = 1;

  @Override
  public Pairs within(RankedPool pool, RequestContext context) {
    List<Traits> traits = new ArrayList<>();
    double total = 0;
    for (FieldDefinition field : context.catalogue().schema().ofKind(FieldKind.CATEGORY)) {
      double weight = weight(field.role());
      if (weight > 0) {
        traits.add(traits(context.catalogue().categories(field.name()), weight, pool));
        total += weight;
      }
    }
    double sum = total;
    return (position, other) -> sum == 0 ? 0 : shared(traits, position, other) / sum;
  }

  private static double weight(FieldRole role) {
    return role == FieldRole.CATEGORY
        ? CATEGORY_WEIGHT
        : role == FieldRole.BRAND || role == FieldRole.CREATOR ? MAKER_WEIGHT : 0;
  }

  /** The sorted codes of every position in one field, and what sharing them counts. */
  private record Traits(int[][] codes, double weight) {}

  private static Traits traits(CategoryColumn column, double weight, RankedPool pool) {
    int[][] codes = new int[pool.size()][];
    for (int position = 0; position < codes.length; position++) {
      codes[position] = column.codesAt(pool.item(position));
      Arrays.sort(codes[position]);
    }
    return new Traits(codes, weight);
  }

  private static double shared(List<Traits> traits, int position, int other) {
    double shared = 0;
    for (Traits trait : traits) {
      shared += trait.weight * jaccard(trait.codes[position], trait.codes[other]);
    }
    return shared;
  }

  private static double jaccard(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int union = a.length + b.length - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
