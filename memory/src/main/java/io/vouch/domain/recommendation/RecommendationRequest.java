package io.vouch.domain.recommendation;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ask for a slate.
 *
 * @param person for whom, or null for somebody unknown
 * @param surface where it will be shown, for example {@code home} or {@code chat}
 * @param limit the slate's size, 1 to {@value #MAX_LIMIT}
 * @param constraints hard statements, all of which every returned item satisfies
 * @param exclude items that must not come back
 * @param likeItems items the answer should resemble (anchors)
 * @param unlikeItems items the answer should not resemble
 * @param wish soft wish in the person's own words, several on a line each, or null
 * @param avoid words that speak against an item, likewise, or null; they order, never exclude
 * @param sort an explicit order, or null for the ranking's own
 * @param seen what to do with items the person already knows
 * @param met items shown before in the same search: the best two of a slate may be of them, further
 *     places go to others while there are any
 */
public record RecommendationRequest(
    @Nullable PersonId person,
    String surface,
    int limit,
    List<Constraint> constraints,
    List<ItemId> exclude,
    List<ItemId> likeItems,
    List<ItemId> unlikeItems,
    @Nullable String wish,
    @Nullable String avoid,
    @Nullable SortWish sort,
    SeenPolicy seen,
    List<ItemId> met) {
  private static final RecommendationMessages SAY = Messages.of(RecommendationMessages.class);

  /** The largest slate that one request may ask for. */
  public static final int MAX_LIMIT = 100;

  public RecommendationRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.limitOutOfRange(limit, MAX_LIMIT));
    }
    constraints = List.copyOf(constraints);
    exclude = List.copyOf(exclude);
    likeItems = List.copyOf(likeItems);
    unlikeItems = List.copyOf(unlikeItems);
    met = met == null ? List.of() : List.copyOf(met); // absent in older requests
  }

  /** A request in which no words speak against an item. */
  public RecommendationRequest(
      @Nullable PersonId person,
      String surface,
      int limit,
      List<Constraint> constraints,
      List<ItemId> exclude,
      List<ItemId> likeItems,
      List<ItemId> unlikeItems,
      @Nullable String wish,
      @Nullable SortWish sort,
      SeenPolicy seen) {
    this(
        person,
        surface,
        limit,
        constraints,
        exclude,
        likeItems,
        unlikeItems,
        wish,
        null,
        sort,
        seen,
        List.of());
  }

  /** A request for the best items for somebody, without any condition. */
  public static RecommendationRequest of(@Nullable PersonId person, String surface, int limit) {
    return new RecommendationRequest(
        person,
        surface,
        limit,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        SeenPolicy.HIDE);
  }
}
