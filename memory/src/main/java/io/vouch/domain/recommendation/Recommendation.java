package io.vouch.domain.recommendation;

import io.vouch.domain.RecommendationId;
import io.vouch.domain.catalogue.CatalogueVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request.
 *
 * @param candidateCount how many items satisfied every constraint and exclusion; the slate was
 *     ranked out of all of them
 * @param filteredOut how many items each reason ({@code constraints}, {@code seen}, {@code
 *     excluded}) removed
 * @param fallback what was less than asked for, or null
 * @param influenceByFactor who decided the order of the candidates: each factor's influence share,
 *     summing to 1; null where no candidates differed, or where it was not written down
 * @param tookMicros time spent, in microseconds
 */
public record Recommendation(
    RecommendationId id,
    String surface,
    CatalogueVersion catalogueVersion,
    String configurationVersion,
    String modelVersion,
    List<RecommendedItem> items,
    int candidateCount,
    Map<String, Integer> filteredOut,
    @Nullable Fallback fallback,
    @Nullable Map<String, Double> influenceByFactor,
    long tookMicros) {
  public Recommendation {
    items = List.copyOf(items);
    filteredOut = Collections.unmodifiableMap(new TreeMap<>(filteredOut));
    influenceByFactor =
        influenceByFactor == null
            ? null
            : Collections.unmodifiableMap(new TreeMap<>(influenceByFactor));
  }
}
