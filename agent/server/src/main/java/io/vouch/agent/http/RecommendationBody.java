package io.vouch.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.messages.Messages;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an ask for a slate. */
@Schema(name = "RecommendationRequest")
public record RecommendationBody(
    @Schema(description = "RecommendationRequest.userId") @Nullable String userId,
    @Schema(description = "RecommendationRequest.surface", defaultValue = "api")
        @Nullable String surface,
    @Schema(minimum = "1", maximum = "100", defaultValue = "10") @Nullable Integer limit,
    @Schema(ref = "#/components/schemas/Constraint") @Nullable JsonNode filter,
    @Schema(description = "RecommendationRequest.excludeItemIds")
        @Nullable List<String> excludeItemIds,
    @Schema(description = "RecommendationRequest.context") @Nullable Context context,
    @Schema(description = "RecommendationRequest.wish") @Nullable String wish,
    @Schema(description = "RecommendationRequest.avoid") @Nullable String avoid,
    @Schema(description = "RecommendationRequest.sort") @Nullable Order sort,
    @Schema(description = "RecommendationRequest.seen", defaultValue = "hide") @Nullable Seen seen,
    @Schema(description = "RecommendationRequest.explain", defaultValue = "true")
        @Nullable Boolean explain) {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final int DEFAULT_LIMIT = 10;
  private static final int MOST_IDS = 1_000;

  /** What the answer should resemble. */
  public record Context(@Nullable List<String> itemIds, @Nullable List<String> unlikeItemIds) {}

  /** An explicit order by a numeric field. */
  public record Order(String field, @Nullable Boolean ascending) {}

  /** What to do with items the person knows. */
  public enum Seen {
    hide,
    decay,
    allow
  }

  /**
   * The request that this body is, for a person or for anybody.
   *
   * @throws VouchException INVALID_REQUEST if a member breaks a rule
   */
  public RecommendationRequest request(@Nullable PersonId person) {
    Context anchors = context == null ? new Context(null, null) : context;
    Constraint condition = FilterJson.read(filter);
    return new RecommendationRequest(
        person,
        surface == null ? "api" : surface,
        limit == null ? DEFAULT_LIMIT : limit,
        condition == null ? List.of() : List.of(condition),
        ids("excludeItemIds", excludeItemIds),
        ids("context.itemIds", anchors.itemIds()),
        ids("context.unlikeItemIds", anchors.unlikeItemIds()),
        wish,
        avoid,
        sort == null ? null : new SortWish(sort.field(), !Boolean.FALSE.equals(sort.ascending())),
        seenPolicy(),
        List.of());
  }

  boolean explains() {
    return !Boolean.FALSE.equals(explain);
  }

  private SeenPolicy seenPolicy() {
    return switch (seen == null ? Seen.hide : seen) {
      case hide -> SeenPolicy.HIDE;
      case decay -> SeenPolicy.DECAY;
      case allow -> SeenPolicy.ALLOW;
    };
  }

  private static List<ItemId> ids(String name, @Nullable List<String> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > MOST_IDS) {
      throw new VouchException(ErrorCode.TOO_LARGE, SAY.tooManyIds(name, values.size(), MOST_IDS));
    }
    return values.stream().map(ItemId::new).toList();
  }
}
