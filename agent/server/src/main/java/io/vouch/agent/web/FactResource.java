package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.http.Identity;
import io.vouch.agent.plan.Opinion;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.FactId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is remembered of the person who asks, fact by fact. */
@Path("/v1/facts")
@RunOnVirtualThread
@Tag(name = "People")
public class FactResource {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final RememberedFacts facts;
  private final EngineHolder engines;
  private final Identity identity;

  @Inject
  FactResource(RememberedFacts facts, EngineHolder engines, Identity identity) {
    this.facts = facts;
    this.engines = engines;
    this.identity = identity;
  }

  /** One remembered fact with its source. */
  @Schema(name = "RememberedFact")
  public record FactView(
      String factId,
      @Schema(description = "RememberedFact.likes") boolean likes,
      @Schema(description = "RememberedFact.field") String field,
      @Schema(description = "RememberedFact.subject") String subject,
      @Schema(description = "RememberedFact.strength") double strength,
      @Schema(description = "RememberedFact.turnId") String turnId,
      long saidAtMillis,
      @Nullable Long untilMillis,
      boolean onlyHere) {}

  /** What a fact shall say. */
  @Schema(name = "FactChange")
  public record FactBody(@Nullable Boolean likes) {}

  @GET
  @Operation(summary = "FactResource.list")
  public List<FactView> list(
      @QueryParam("userId") @Nullable String userId,
      @QueryParam("conversationId") @Nullable String conversationId) {
    PersonId person = identity.someoneAsking(userId);
    ConversationId conversation =
        conversationId == null ? null : new ConversationId(conversationId);
    Catalogue catalogue = engines.current().catalogue();
    return facts.of(person, conversation).stream().map(fact -> view(fact, catalogue)).toList();
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "FactResource.change")
  public void change(
      @PathParam("id") String id,
      @QueryParam("userId") @Nullable String userId,
      @Nullable FactBody body) {
    PersonId person = identity.someoneAsking(userId);
    Boolean likes = body == null ? null : body.likes();
    if (likes == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.likesMissing());
    }
    facts.turn(person, new FactId(id), likes ? FactPolarity.LIKES : FactPolarity.DISLIKES);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "FactResource.forget")
  public void forget(@PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
    facts.forget(identity.someoneAsking(userId), new FactId(id));
  }

  private static FactView view(Asserted fact, Catalogue catalogue) {
    int index =
        fact.field().equals(Opinion.ITEM) ? catalogue.indexOf(new ItemId(fact.value())) : -1;
    return new FactView(
        fact.fact().value(),
        fact.polarity() == FactPolarity.LIKES,
        fact.field(),
        index < 0 ? fact.value() : catalogue.title(index),
        fact.strength(),
        fact.turn().value(),
        fact.atMillis(),
        fact.validity().untilMillis(),
        fact.validity().within() != null);
  }
}
