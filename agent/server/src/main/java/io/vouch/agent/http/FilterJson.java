package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/** Reads a typed filter; the ends of a range are included unless it says otherwise. */
final class FilterJson {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final int DEEPEST = 32;

  private FilterJson() {}

  static @Nullable Constraint read(@Nullable JsonNode filter) {
    if (filter == null || filter.isNull()) {
      return null;
    }
    JsonNode complete = filter.deepCopy();
    fill(complete, 0);
    try {
      return MAPPER.treeToValue(complete, Constraint.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof VouchException own) {
        throw own;
      }
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.wrongFilter(JsonPlaces.pointer(e), JsonPlaces.reason(e)),
          e);
    }
  }

  private static void fill(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      throw new VouchException(ErrorCode.TOO_LARGE, SAY.filterTooDeep(DEEPEST));
    }
    if (node instanceof ObjectNode object && object.path("type").asText().equals("number_range")) {
      for (String end : new String[] {"minInclusive", "maxInclusive"}) {
        if (!object.has(end)) {
          object.put(end, true);
        }
      }
    }
    node.forEach(inner -> fill(inner, depth + 1));
  }
}
