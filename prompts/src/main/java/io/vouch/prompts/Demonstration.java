package io.vouch.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example message with the plan it means, over placeholders that a loaded catalogue fills.
 *
 * <p>A placeholder is written {@code {name}} in the message and inside strings of the plan: {@code
 * {category_a}}, {@code {price_field}}. Titles in demonstrations are invented and belong to no
 * catalogue.
 *
 * @param id unique in the pool; decides ties
 * @param shows the acts and change types it is an example of, as the plan's JSON names them
 */
public record Demonstration(String id, List<String> shows, String message, JsonNode plan) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  public Demonstration {
    shows = List.copyOf(shows);
  }

  /** The placeholders used. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(message + plan).results().forEach(hit -> names.add(hit.group(1)));
    return names;
  }

  /** This example over a catalogue's own words; empty where the catalogue cannot fill it. */
  public Optional<Demonstration> over(Map<String, String> wordByPlaceholder) {
    if (!wordByPlaceholder.keySet().containsAll(placeholders())) {
      return Optional.empty();
    }
    return Optional.of(
        new Demonstration(
            id, shows, fill(message, wordByPlaceholder), fill(plan, wordByPlaceholder)));
  }

  private static String fill(String text, Map<String, String> words) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(hit -> Matcher.quoteReplacement(words.getOrDefault(hit.group(1), hit.group())));
  }

  private static JsonNode fill(JsonNode node, Map<String, String> words) {
    if (node.isTextual()) {
      return TextNode.valueOf(fill(node.textValue(), words));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      array.forEach(part -> filled.add(fill(part, words)));
      return filled;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue(), words)));
      return filled;
    }
    return node;
  }
}
