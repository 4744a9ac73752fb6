package io.vouch.agent.tuning.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the JSON object in what a model wrote, in three ways, as published: the whole text, the
 * first fenced block, the first balanced braces.
 */
final class JsonText {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern FENCED = Pattern.compile("```(?:json)?\\s*(.*?)```", Pattern.DOTALL);

  private JsonText() {}

  static Optional<JsonNode> object(String text) {
    Optional<JsonNode> whole = parsed(text);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher fenced = FENCED.matcher(text);
    Optional<JsonNode> inFence = fenced.find() ? parsed(fenced.group(1)) : Optional.empty();
    return inFence.isPresent() ? inFence : balanced(text);
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> balanced(String text) {
    int start = text.indexOf('{');
    int depth = 0;
    boolean inString = false;
    for (int i = Math.max(0, start); start >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        i++;
      } else if (c == '"') {
        inString = !inString;
      } else if (!inString) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
          return parsed(text.substring(start, i + 1));
        }
      }
    }
    return Optional.empty();
  }
}
