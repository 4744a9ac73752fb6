package io.vouch.agent.http;

import io.vouch.agent.chat.ItemCard;
import io.vouch.domain.ItemId;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A slate as it is sent: one shape everywhere. */
@Schema(name = "Recommendation")
public record RecommendationView(
    String recommendationId,
    String surface,
    String modelVersion,
    String configurationVersion,
    long catalogueVersion,
    List<ItemView> items,
    @Schema(description = "Recommendation.candidateCount") int candidateCount,
    @Schema(description = "Recommendation.filteredOut") Map<String, Integer> filteredOut,
    @Schema(description = "Recommendation.fallback") @Nullable FallbackView fallback,
    @Schema(description = "Recommendation.influence") @Nullable Map<String, Double> influence,
    double tookMillis) {

  /** One item of a slate. */
  @Schema(name = "RecommendedItem")
  public record ItemView(
      String itemId,
      @Schema(description = "RecommendedItem.rank") int rank,
      @Schema(description = "RecommendedItem.score") double score,
      @Schema(description = "RecommendedItem.source") String source,
      @Schema(description = "RecommendedItem.propensity") double propensity,
      String title,
      @Nullable String price,
      boolean available,
      Map<String, String> facts,
      List<ReasonView> reasons,
      @Schema(description = "RecommendedItem.contributions")
          @Nullable Map<String, Double> contributions,
      @Schema(description = "RecommendedItem.certificate") @Nullable Certificate certificate) {}

  /** Why an item is in the slate. */
  @Schema(name = "Reason")
  public record ReasonView(String code, @Nullable String itemId, String text) {}

  /** What was less than asked for. */
  @Schema(name = "Fallback")
  public record FallbackView(String code, String text) {}

  /** The view of a slate. */
  public static RecommendationView of(
      Recommendation slate, Function<ItemId, ItemCard> cards, boolean explain) {
    Fallback fallback = slate.fallback();
    return new RecommendationView(
        slate.id().value(),
        slate.surface(),
        slate.modelVersion(),
        slate.configurationVersion(),
        slate.catalogueVersion().sequence(),
        slate.items().stream().map(item -> item(item, cards.apply(item.item()), explain)).toList(),
        slate.candidateCount(),
        slate.filteredOut(),
        fallback == null ? null : new FallbackView(fallback.code().name(), fallback.text()),
        explain ? slate.influenceByFactor() : null,
        slate.tookMicros() / 1e3);
  }

  private static ItemView item(RecommendedItem item, ItemCard card, boolean explain) {
    return new ItemView(
        item.item().value(),
        item.rank(),
        item.explanation().score(),
        item.source(),
        item.propensity(),
        card.title(),
        card.price(),
        card.available(),
        card.facts(),
        item.reasons().stream()
            .map(
                r -> new ReasonView(r.code(), r.item() == null ? null : r.item().value(), r.text()))
            .toList(),
        explain ? contributions(item) : null,
        explain ? item.certificate() : null);
  }

  private static Map<String, Double> contributions(RecommendedItem item) {
    Map<String, Double> amounts = new LinkedHashMap<>();
    for (Contribution part : item.explanation().contributions()) {
      amounts.merge(part.factor(), part.amount(), Double::sum);
    }
    return amounts;
  }
}
