package io.vouch.agent.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.http.Identity;
import io.vouch.agent.openai.CompletionReplies.Tokens;
import io.vouch.agent.security.Permission;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conversation as OpenAI's API has it. */
@Path("/v1/chat/completions")
@RunOnVirtualThread
@Tag(name = "OpenAI")
public class CompletionResource {
  private final Identity identity;
  private final CompletionTurns turns;
  private final CompletionReplies replies;
  private final MarkdownText markdown;
  private final IdSource ids;

  @Inject
  CompletionResource(
      Identity identity,
      CompletionTurns turns,
      CompletionReplies replies,
      MarkdownText markdown,
      IdSource ids) {
    this.identity = identity;
    this.turns = turns;
    this.replies = replies;
    this.markdown = markdown;
    this.ids = ids;
  }

  @POST
  @Operation(
      summary = "CompletionResource.complete",
      description = "CompletionResource.complete.more")
  public Response complete(
      @Nullable String sent, @Context HttpHeaders headers, @Context RoutingContext exchange) {
    ClientHeaders client = new ClientHeaders(headers);
    identity.allowed(Permission.ASK);
    CompletionBody body = CompletionBody.read(replies.json(), sent);
    PersonId person = person(client, body);
    CompletionReplies.requireModel(body.model());
    return BackgroundCall.of(client, body)
        .map(call -> background(body, call.reply(body)))
        .orElseGet(() -> turn(turns.start(person, client, body), body, exchange));
  }

  /**
   * The header of a front end names the person, and is refused where the key may not. The member
   * {@code user} is an opaque word of the client, so it names a person only for a key that may name
   * any, and is no offence of others.
   */
  private PersonId person(ClientHeaders client, CompletionBody body) {
    boolean names = identity.allowed(Permission.ASK).allows(Permission.ANY_PERSON);
    return identity.askingOrOwn(client.user().orElse(names ? body.user() : null));
  }

  private Response turn(TurnRun turn, CompletionBody body, RoutingContext exchange) {
    exchange.addEndHandler(end -> turn.abandon());
    // Awaited here, so that a turn that cannot start is an ordinary error.
    ChatEvent first = turn.next();
    if (body.stream()) {
      return Response.ok(new CompletionStream(replies, markdown, body, turn, first))
          .type(MediaType.SERVER_SENT_EVENTS)
          .header(HttpHeaders.CACHE_CONTROL, "no-cache")
          .header("X-Accel-Buffering", "no")
          .build();
    }
    ChatEvent event = first;
    while (true) {
      if (event instanceof ChatEvent.TurnCompleted completed) {
        return whole(body, completed.answer());
      }
      event = turn.next();
    }
  }

  private Response whole(CompletionBody body, ChatAnswer answer) {
    String text = MarkdownText.plain(answer.text()) + markdown.listBelow(answer);
    Tokens tokens = Tokens.of(answer.usage(), body.newest(), text);
    ObjectNode root = replies.completion(answer.turnId().value(), text, tokens);
    replies.extras(root, answer);
    return json(replies.write(root));
  }

  private Response background(CompletionBody body, String text) {
    String id = ids.next();
    Tokens tokens = Tokens.estimate(body.newest(), text);
    if (!body.stream()) {
      return json(replies.write(replies.completion(id, text, tokens)));
    }
    return Response.ok(CompletionStream.of(replies, body, id, text))
        .type(MediaType.SERVER_SENT_EVENTS)
        .build();
  }

  private static Response json(String text) {
    return Response.ok(text, MediaType.APPLICATION_JSON).build();
  }
}
