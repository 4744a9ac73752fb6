package io.vouch.agent.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.http.ChatAnswerView;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Writes OpenAI's shapes: whole completions, chunks and the list of models. */
@Singleton
final class CompletionReplies {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  /** The one model there is. */
  static final String MODEL = "recommender";

  /** OpenAI counts about four characters of English to a token. */
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final ObjectMapper json;
  private final InstantSource clock;

  @Inject
  CompletionReplies(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  ObjectMapper json() {
    return json;
  }

  /** What an answer cost, in tokens. */
  record Tokens(int prompt, int completion) {
    /** The model's own count where one was called, else an estimate of four characters a token. */
    static Tokens of(ChatAnswer.Usage usage, String message, String text) {
      return usage.inputTokens() + usage.outputTokens() > 0
          ? new Tokens(usage.inputTokens(), usage.outputTokens())
          : estimate(message, text);
    }

    static Tokens estimate(String message, String text) {
      return new Tokens(
          message.length() / CHARACTERS_PER_TOKEN + 1, text.length() / CHARACTERS_PER_TOKEN + 1);
    }
  }

  /**
   * Refuses every model but the one there is; no model at all is that one.
   *
   * @throws VouchException NOT_FOUND if it is another
   */
  static void requireModel(@Nullable String id) {
    if (id != null && !id.equals(MODEL)) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noModel(id, MODEL));
    }
  }

  /** A whole completion. */
  ObjectNode completion(String id, String text, Tokens tokens) {
    ObjectNode root = head(id, "chat.completion");
    ObjectNode choice = choice(root, "stop");
    choice.putObject("message").put("role", "assistant").put("content", text);
    usage(root, tokens);
    return root;
  }

  /** The chunk with a piece of the answer. */
  ObjectNode chunk(String id, String member, String text) {
    ObjectNode root = head(id, "chat.completion.chunk");
    choice(root, null).putObject("delta").put(member, text);
    return root;
  }

  /** The chunk that opens an answer. */
  ObjectNode opening(String id) {
    ObjectNode root = head(id, "chat.completion.chunk");
    choice(root, null).putObject("delta").put("role", "assistant").put("content", "");
    return root;
  }

  /** The chunk that closes an answer. */
  ObjectNode closing(String id) {
    ObjectNode root = head(id, "chat.completion.chunk");
    choice(root, "stop").putObject("delta");
    return root;
  }

  /** The chunk that says what the answer cost. */
  ObjectNode usageChunk(String id, Tokens tokens) {
    ObjectNode root = head(id, "chat.completion.chunk");
    root.putArray("choices");
    usage(root, tokens);
    return root;
  }

  /** Adds what OpenAI's shape has no place for: the slate as the native API sends it. */
  void extras(ObjectNode root, ChatAnswer answer) {
    ChatAnswerView view = ChatAnswerView.of(answer);
    root.put("x_conversation_id", view.conversationId());
    if (view.recommendation() != null) {
      root.set("x_recommendation", json.valueToTree(view.recommendation()));
    }
  }

  /** The models. */
  ObjectNode models() {
    ObjectNode root = json.createObjectNode().put("object", "list");
    root.putArray("data").add(model());
    return root;
  }

  /** The one model. */
  ObjectNode model() {
    // Clients want a time; the model was not made at one.
    return json.createObjectNode()
        .put("id", MODEL)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", "vouch");
  }

  String write(ObjectNode node) {
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.answerUnwritable(), e);
    }
  }

  private ObjectNode head(String id, String object) {
    return json.createObjectNode()
        .put("id", "chatcmpl-" + id)
        .put("object", object)
        .put("created", clock.millis() / 1_000)
        .put("model", MODEL);
  }

  private static ObjectNode choice(ObjectNode root, @Nullable String finish) {
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    return choice.put("finish_reason", finish);
  }

  private static void usage(ObjectNode root, Tokens tokens) {
    root.putObject("usage")
        .put("prompt_tokens", tokens.prompt())
        .put("completion_tokens", tokens.completion())
        .put("total_tokens", tokens.prompt() + tokens.completion());
  }
}
