package io.vouch.agent.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.http.OpenAiError;
import io.vouch.agent.openai.CompletionReplies.Tokens;
import io.vouch.messages.Messages;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer as {@code data:} lines: an opening chunk, the count of candidates as reasoning, the
 * text as it comes, a closing chunk with the slate, {@code [DONE]}. Where nobody reads any more,
 * the turn is stopped.
 *
 * @param turn a turn that has started
 * @param first its first event
 */
record CompletionStream(
    CompletionReplies replies,
    MarkdownText markdown,
    CompletionBody body,
    TurnRun turn,
    ChatEvent first)
    implements StreamingOutput {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  private static final String DONE = "[DONE]";
  private static final String CONTENT = "content";

  /** The chunks of an answer that is complete already. */
  static StreamingOutput of(
      CompletionReplies replies, CompletionBody body, String id, String text) {
    return out -> {
      line(out, replies.write(replies.opening(id)));
      line(out, replies.write(replies.chunk(id, CONTENT, text)));
      line(out, replies.write(replies.closing(id)));
      if (body.includeUsage()) {
        Tokens tokens = Tokens.estimate(body.newest(), text);
        line(out, replies.write(replies.usageChunk(id, tokens)));
      }
      line(out, DONE);
    };
  }

  @Override
  public void write(OutputStream out) throws IOException {
    String id = "";
    ChatEvent event = first;
    try {
      while (true) {
        switch (event) {
          case ChatEvent.TurnStarted started -> {
            id = started.turnId().value();
            send(out, replies.opening(id));
          }
          case ChatEvent.ItemsReady items -> send(out, reasoning(id, items));
          case ChatEvent.TextDelta delta ->
              send(out, replies.chunk(id, CONTENT, MarkdownText.plain(delta.text())));
          case ChatEvent.TurnCompleted completed -> {
            complete(out, id, completed.answer());
            return;
          }
        }
        event = turn.next();
      }
    } catch (IOException e) {
      turn.abandon();
      throw e;
    } catch (RuntimeException e) {
      turn.abandon();
      send(out, replies.json().valueToTree(OpenAiError.of(e)));
      line(out, DONE);
    }
  }

  private ObjectNode reasoning(String id, ChatEvent.ItemsReady items) {
    String text = SAY.progress(items.recommendation().candidateCount());
    return replies.chunk(id, "reasoning_content", text);
  }

  private void complete(OutputStream out, String id, ChatAnswer answer) throws IOException {
    String list = markdown.listBelow(answer);
    if (!list.isEmpty()) {
      send(out, replies.chunk(id, CONTENT, list));
    }
    ObjectNode closing = replies.closing(id);
    replies.extras(closing, answer);
    send(out, closing);
    if (body.includeUsage()) {
      Tokens tokens = Tokens.of(answer.usage(), body.newest(), answer.text() + list);
      send(out, replies.usageChunk(id, tokens));
    }
    line(out, DONE);
  }

  private void send(OutputStream out, ObjectNode chunk) throws IOException {
    line(out, replies.write(chunk));
  }

  private static void line(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
