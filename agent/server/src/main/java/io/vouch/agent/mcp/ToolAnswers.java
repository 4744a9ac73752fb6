package io.vouch.agent.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.http.RecommendationBody;
import io.vouch.agent.http.RecommendationView;
import io.vouch.agent.narration.ItemCards;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each tool answers, from the engine in use. Nothing is written, not even an impression. */
@Singleton
final class ToolAnswers {
  private static final McpMessages SAY = Messages.of(McpMessages.class);

  private static final String SURFACE = "mcp";
  private static final int MOST_IDS = 100;

  private final EngineHolder engines;
  private final Recommending recommending;
  private final McpKeys callers;

  @Inject
  ToolAnswers(EngineHolder engines, Recommending recommending, McpKeys callers) {
    this.engines = engines;
    this.recommending = recommending;
    this.callers = callers;
  }

  /** Arguments of {@code search_catalog}. */
  record Search(@Nullable String query, @Nullable JsonNode filter, @Nullable Integer limit) {}

  /** Arguments of {@code lookup_catalog}. */
  record Lookup(List<String> ids) {}

  /** Arguments of {@code get_product}. */
  record Product(String id) {}

  /** Arguments of {@code recommend}. */
  record Recommend(
      @Nullable String userId,
      @Nullable JsonNode filter,
      @Nullable Integer limit,
      @Nullable String wish,
      @Nullable String avoid,
      RecommendationBody.@Nullable Order sort,
      @Nullable List<String> likeItemIds,
      @Nullable List<String> unlikeItemIds,
      @Nullable List<String> excludeItemIds) {}

  /** Products read by id. */
  record Found(List<ProductView> products, List<String> notFound, long catalogueVersion) {}

  RecommendationView search(Search asked) {
    RecommendationBody body =
        new RecommendationBody(
            null,
            SURFACE,
            asked.limit(),
            asked.filter(),
            null,
            null,
            asked.query(),
            null,
            null,
            RecommendationBody.Seen.allow,
            true);
    return slate(body, null);
  }

  RecommendationView recommend(Recommend asked) {
    RecommendationBody body =
        new RecommendationBody(
            asked.userId(),
            SURFACE,
            asked.limit(),
            asked.filter(),
            asked.excludeItemIds(),
            new RecommendationBody.Context(asked.likeItemIds(), asked.unlikeItemIds()),
            asked.wish(),
            asked.avoid(),
            asked.sort(),
            null,
            true);
    String named = asked.userId();
    return slate(body, callers.caller().person(named == null ? null : new PersonId(named)));
  }

  Found lookup(Lookup asked) {
    if (asked.ids().size() > MOST_IDS) {
      throw new VouchException(ErrorCode.TOO_LARGE, SAY.tooManyIds(asked.ids().size(), MOST_IDS));
    }
    Catalogue catalogue = engines.current().catalogue();
    List<ItemId> ids = asked.ids().stream().map(ItemId::new).toList();
    return new Found(
        ids.stream()
            .filter(id -> catalogue.indexOf(id) >= 0)
            .map(id -> ProductView.of(catalogue, id))
            .toList(),
        ids.stream().filter(id -> catalogue.indexOf(id) < 0).map(ItemId::value).toList(),
        catalogue.version().sequence());
  }

  ProductView product(Product asked) {
    Catalogue catalogue = engines.current().catalogue();
    ItemId id = new ItemId(asked.id());
    if (catalogue.indexOf(id) < 0) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noItem(id));
    }
    return ProductView.of(catalogue, id);
  }

  private RecommendationView slate(RecommendationBody body, @Nullable PersonId person) {
    Engine engine = engines.current();
    RecommendationRequest request = body.request(person);
    ItemCards cards = new ItemCards(engine.catalogue().schema());
    return RecommendationView.of(
        recommending.preview(engine, request),
        id -> cards.of(engine.catalogue().item(engine.catalogue().indexOf(id))),
        true);
  }
}
