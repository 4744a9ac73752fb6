package io.vouch.tools.request;

import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a request is answered; every retriever and factor sees the same.
 *
 * <p>The arrays are shared, not copied: nobody changes them after construction.
 *
 * @param taste the person's past and wishes, empty for somebody unknown
 * @param likeItems indexes of items that the answer should resemble
 * @param unlikeItems indexes of items that the answer should not resemble
 * @param wish a soft wish in the person's own words, or null
 * @param avoid words that speak against an item, or null
 * @param sort an order the person asked for, or null
 * @param seen what to do with items the person already knows
 * @param nowMillis the time of the request, epoch milliseconds UTC
 */
public record RequestContext(
    Catalogue catalogue,
    Taste taste,
    int[] likeItems,
    int[] unlikeItems,
    @Nullable String wish,
    @Nullable String avoid,
    @Nullable SortWish sort,
    SeenPolicy seen,
    long nowMillis) {
  /** A context in which items the person knows are left out before anything is scored. */
  public RequestContext(
      Catalogue catalogue,
      Taste taste,
      int[] likeItems,
      int[] unlikeItems,
      @Nullable String wish,
      @Nullable SortWish sort,
      long nowMillis) {
    this(catalogue, taste, likeItems, unlikeItems, wish, null, sort, SeenPolicy.HIDE, nowMillis);
  }

  /** The context of somebody of whom nothing is known and who asks for nothing in particular. */
  public static RequestContext unconditional(Catalogue catalogue, long nowMillis) {
    return new RequestContext(
        catalogue, Taste.unknown(null), new int[0], new int[0], null, null, nowMillis);
  }
}
