package io.vouch.agent.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat client sent, as far as it counts here; {@code tools}, {@code temperature} and every
 * other member are accepted and not looked at.
 *
 * @param model the model asked for, or null
 * @param messages the transcript as the client has it
 * @param stream whether the answer comes in chunks
 * @param includeUsage whether the last chunk says what the answer cost
 * @param user the client's own name for its user, or null
 */
record CompletionBody(
    @Nullable String model,
    List<Message> messages,
    boolean stream,
    boolean includeUsage,
    @Nullable String user) {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  private static final String USER = "user";

  CompletionBody {
    messages = List.copyOf(messages);
  }

  /** One message of a transcript; parts that are not text are left out. */
  record Message(String role, String text) {
    boolean isUsers() {
      return role.equals(USER);
    }
  }

  /**
   * Reads a body.
   *
   * @throws VouchException INVALID_REQUEST if it is not JSON or has no message of a user
   */
  static CompletionBody read(ObjectMapper json, @Nullable String body) {
    JsonNode root = tree(json, body);
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : root.path("messages")) {
      messages.add(new Message(message.path("role").asText(), text(message.path("content"))));
    }
    if (messages.stream().noneMatch(Message::isUsers)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.noUserMessage());
    }
    return new CompletionBody(
        word(root.path("model")),
        messages,
        root.path("stream").asBoolean(),
        root.path("stream_options").path("include_usage").asBoolean(),
        word(root.path(USER)));
  }

  /** The newest words of the person. */
  String newest() {
    List<String> said = said();
    return said.getLast();
  }

  /** What the person said before {@link #newest()}, oldest first. */
  List<String> earlier() {
    List<String> said = said();
    return said.subList(0, said.size() - 1);
  }

  private List<String> said() {
    return messages.stream().filter(Message::isUsers).map(Message::text).toList();
  }

  private static JsonNode tree(ObjectMapper json, @Nullable String body) {
    try {
      JsonNode root = json.readTree(body == null ? "" : body);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.noJson(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    }
    throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.bodyNoObject());
  }

  private static @Nullable String word(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
  }

  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.isTextual() ? content.asText() : "";
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : content) {
      if (part.path("type").asText().equals("text")) {
        parts.add(part.path("text").asText());
      }
    }
    return String.join("\n", parts);
  }
}
