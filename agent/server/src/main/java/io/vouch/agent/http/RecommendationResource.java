package io.vouch.agent.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.narration.ItemCards;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Slates over HTTP: for a person, for an item, for anybody. */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Recommendations")
public class RecommendationResource {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private final Recommending recommending;
  private final EngineHolder engines;
  private final Identity identity;
  private final HttpMetrics metrics;

  @Inject
  RecommendationResource(
      Recommending recommending, EngineHolder engines, Identity identity, HttpMetrics metrics) {
    this.recommending = recommending;
    this.engines = engines;
    this.identity = identity;
    this.metrics = metrics;
  }

  @POST
  @Path("/recommendations")
  @Operation(summary = "RecommendationResource.recommend")
  public RecommendationView recommend(@Nullable RecommendationBody body) {
    RecommendationBody asked = Bodies.required(body);
    return answer(asked.request(identity.asking(asked.userId())), asked.explains());
  }

  @POST
  @Path("/similar")
  @Operation(summary = "RecommendationResource.similar")
  public RecommendationView similar(@Nullable RecommendationBody body) {
    RecommendationBody asked = Bodies.required(body);
    RecommendationRequest request = asked.request(identity.asking(asked.userId()));
    if (request.likeItems().isEmpty()) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.nothingToResemble());
    }
    return answer(request, asked.explains());
  }

  @GET
  @Path("/popular")
  @Operation(summary = "RecommendationResource.popular")
  public RecommendationView popular(@QueryParam("limit") @DefaultValue("10") String limit) {
    identity.asking(null);
    return answer(RecommendationRequest.of(null, "popular", Limits.read(limit)), true);
  }

  private RecommendationView answer(RecommendationRequest request, boolean explain) {
    Engine engine = engines.current();
    Recommendation slate = recommending.recommend(engine, request);
    metrics.recommended(slate);
    return RecommendationView.of(slate, cards(engine), explain);
  }

  static Function<ItemId, ItemCard> cards(Engine engine) {
    ItemCards cards = new ItemCards(engine.catalogue().schema());
    return id -> cards.of(engine.catalogue().item(engine.catalogue().indexOf(id)));
  }
}
