package io.vouch.agent.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.agent.turn.state.Conversations.PastTurn;
import io.vouch.domain.ConversationId;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, for the person who owns it. */
@Path("/v1/conversations")
@RunOnVirtualThread
@Tag(name = "Chat")
public class ConversationResource {
  private final Conversations conversations;
  private final Identity identity;

  @Inject
  ConversationResource(Conversations conversations, Identity identity) {
    this.conversations = conversations;
    this.identity = identity;
  }

  /** A conversation with its turns in order. */
  @Schema(name = "Conversation")
  public record ConversationView(String conversationId, List<TurnView> turns) {}

  /** One message and its answer. */
  @Schema(name = "Turn")
  public record TurnView(int number, String message, long startedAtMillis, ChatAnswerView answer) {}

  @GET
  @Path("/{id}")
  @Operation(summary = "ConversationResource.get")
  public ConversationView get(
      @PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
    List<PastTurn> turns =
        conversations.turns(identity.someoneAsking(userId), new ConversationId(id));
    return new ConversationView(
        id,
        turns.stream()
            .map(turn ->
                new TurnView(
                    turn.number(),
                    turn.message(),
                    turn.startedAtMillis(),
                    ChatAnswerView.of(turn.answer())))
            .toList());
  }
}
