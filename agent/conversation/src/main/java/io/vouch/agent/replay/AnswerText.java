package io.vouch.agent.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored text of an answer without what no two runs share: the ids given to conversation, turn
 * and slate, and the time taken. Everything else is compared byte for byte.
 */
public final class AnswerText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerText() {}

  /** The answer's JSON as compared. */
  public static String comparable(String answerJson) {
    ObjectNode answer = tree(answerJson);
    answer.remove("conversationId");
    answer.remove("turnId");
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

  /** What ran with less than asked for. */
  static List<String> degradations(String answerJson) {
    List<String> degradations = new ArrayList<>();
    tree(answerJson).path("degradations").forEach(node -> degradations.add(node.asText()));
    return degradations;
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
    return new VouchException(
        ErrorCode.BAD_DATA,
        "A stored answer is no JSON object. Maybe the store was changed by hand.",
        cause);
  }
}
