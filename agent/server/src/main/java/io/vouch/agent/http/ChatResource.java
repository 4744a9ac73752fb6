package io.vouch.agent.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.ConversationId;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One message in, one answer out, as JSON or as a stream of events. */
@Path("/v1/chat")
@Tag(name = "Chat")
public class ChatResource {
  private final ChatService chat;
  private final TurnBudgets budgets;
  private final ChatStreams streams;
  private final Identity identity;
  private final HttpMetrics metrics;

  @Inject
  ChatResource(
      ChatService chat,
      TurnBudgets budgets,
      ChatStreams streams,
      Identity identity,
      HttpMetrics metrics) {
    this.chat = chat;
    this.budgets = budgets;
    this.streams = streams;
    this.identity = identity;
    this.metrics = metrics;
  }

  /** One message of a person. */
  @Schema(name = "ChatRequest")
  public record ChatBody(
      @Schema(description = "ChatRequest.userId") @Nullable String userId,
      @Schema(description = "ChatRequest.conversationId") @Nullable String conversationId,
      @Schema(maxLength = ChatRequest.MAX_MESSAGE_LENGTH) String message) {}

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(summary = "ChatResource.say", description = "ChatResource.say.more")
  public ChatAnswerView say(@Nullable ChatBody body) {
    ChatAnswer answer = chat.turn(request(body), budgets.start(), event -> {});
    metrics.answered(answer);
    return ChatAnswerView.of(answer);
  }

  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> stream(@Nullable ChatBody body, @Context Sse sse) {
    ChatRequest request = request(body);
    return streams.of(
        sse, listener -> metrics.answered(chat.turn(request, budgets.start(), listener)));
  }

  private ChatRequest request(@Nullable ChatBody body) {
    ChatBody sent = Bodies.required(body);
    return new ChatRequest(
        identity.someoneAsking(sent.userId()),
        sent.conversationId() == null ? null : new ConversationId(sent.conversationId()),
        sent.message());
  }
}
