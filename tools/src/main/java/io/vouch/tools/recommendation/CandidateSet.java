package io.vouch.tools.recommendation;

import io.vouch.domain.ItemId;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Taste;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The items that may be shown for a request, and how many each reason removed.
 *
 * @param filteredOut {@code constraints}, then {@code excluded} (named by the request, or an anchor
 *     itself), then {@code seen}; an item counts for the first reason that removes it
 */
record CandidateSet(RoaringBitmap items, Map<String, Integer> filteredOut) {
  static CandidateSet of(RecommendationRequest request, Taste taste, CandidateIndex index) {
    Catalogue catalogue = index.catalogue();
    RoaringBitmap items = index.matching(request.constraints());
    Map<String, Integer> filteredOut = new TreeMap<>();
    filteredOut.put("constraints", catalogue.size() - items.getCardinality());
    filteredOut.put("excluded", remove(excluded(request, catalogue), items));
    filteredOut.put(
        "seen",
        request.seen() == SeenPolicy.HIDE
            ? remove(RoaringBitmap.bitmapOfUnordered(taste.items()), items)
            : 0);
    return new CandidateSet(items, filteredOut);
  }

  int count() {
    return items.getCardinality();
  }

  private static RoaringBitmap excluded(RecommendationRequest request, Catalogue catalogue) {
    RoaringBitmap excluded = new RoaringBitmap();
    request.exclude().forEach(id -> add(id, catalogue, excluded));
    request.likeItems().forEach(id -> add(id, catalogue, excluded));
    request.unlikeItems().forEach(id -> add(id, catalogue, excluded));
    return excluded;
  }

  private static void add(ItemId id, Catalogue catalogue, RoaringBitmap items) {
    int index = catalogue.indexOf(id);
    if (index >= 0) {
      items.add(index);
    }
  }

  /** How many of {@code from} were removed. */
  private static int remove(RoaringBitmap removed, RoaringBitmap from) {
    int before = from.getCardinality();
    from.andNot(removed);
    return before - from.getCardinality();
  }
}
