package io.vouch.agent.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored text of an answer without what no two runs share: the ids given to conversation, turn
 * and slate, and the time taken. Nor what only newer releases store beside its sentences: how the
 * model failed, and what an offer stands for. Everything else is compared byte for byte.
 */
public final class AnswerText {
  private static final ReplayMessages SAY = Messages.of(ReplayMessages.class);

  private static final String MODEL_FAILURES = "modelFailures";
  private static final ObjectMapper JSON = DomainJson.plain();

  private AnswerText() {}

  /** The answer's JSON as compared. */
  public static String comparable(String answerJson) {
    ObjectNode answer = tree(answerJson);
    answer.remove("conversationId");
    answer.remove("turnId");
    answer.remove(MODEL_FAILURES);
    answer.path("relaxations").forEach(offer -> ((ObjectNode) offer).remove("looser"));
    if (answer.get("usage") instanceof ObjectNode usage) {
      usage.remove("tookMicros");
      usage.remove("steps");
    }
    if (answer.get("recommendation") instanceof ObjectNode slate) {
      slate.remove("id");
      slate.remove("tookMicros");
    }
    return answer.toString();
  }

  /** The act, the text, or the ids of the slate's items by rank, as text. */
  static String part(String answerJson, String part) {
    ObjectNode answer = tree(answerJson);
    return part.equals("items")
        ? String.join(", ", answer.at("/recommendation/items").findValuesAsText("item"))
        : answer.path(part).asText();
  }

  /** How the model failed in the turn of a stored answer; null where it did not. */
  static @Nullable ModelFailures modelFailures(String answerJson) {
    ObjectNode answer = tree(answerJson);
    JsonNode stored = answer.get(MODEL_FAILURES);
    if (stored != null) {
      return new ModelFailures(
          stored.path("understanding").asText(null), stored.path("narrating").asText(null));
    }
    List<String> degradations = new ArrayList<>();
    answer.path("degradations").forEach(node -> degradations.add(node.asText()));
    return OlderFailures.in(degradations);
  }

  private static ObjectNode tree(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
    throw unreadable(null);
  }

  private static VouchException unreadable(@Nullable Exception cause) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.noObject(), cause);
  }
}
