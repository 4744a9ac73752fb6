package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in a plan's JSON, for reading it strictly.
 *
 * @param path where it is, for messages
 */
record PlanNode(JsonNode node, String path) {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  /** Longer than any title or wish worth reading. */
  static final int MAX_TEXT = 300;

  /** An object with these keys and no others: a misspelt key would otherwise lose a condition. */
  PlanNode object(String... keys) {
    if (!node.isObject()) {
      throw broken(RULES.object());
    }
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      throw broken(RULES.keys(shown(unknown.toString()), List.of(keys)));
    }
    return this;
  }

  /** The value of a key that must be there. */
  PlanNode at(String key) {
    PlanNode found = find(key);
    if (found == null) {
      throw broken(RULES.needs(key));
    }
    return found;
  }

  /** The value of a key; null where it is missing or null. */
  @Nullable PlanNode find(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : new PlanNode(value, path + "." + key);
  }

  String text() {
    if (!node.isTextual()) {
      throw broken(RULES.text());
    }
    return bounded(node.textValue());
  }

  /** A value as said: a text, or a number or truth value that the model forgot to quote. */
  String said() {
    return node.isNumber() || node.isBoolean() ? bounded(node.asText()) : text();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw broken(RULES.flag());
    }
    return node.booleanValue();
  }

  int count(int max) {
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < 1
        || node.intValue() > max) {
      throw broken(RULES.count(max));
    }
    return node.intValue();
  }

  /** The parts of a list of at least {@code min} and at most {@code max}. */
  List<PlanNode> list(int min, int max) {
    if (!node.isArray() || node.size() < min || node.size() > max) {
      throw broken(RULES.list(min, max));
    }
    List<PlanNode> parts = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(new PlanNode(node.get(i), path + "[" + i + "]"));
    }
    return parts;
  }

  /** The parts of a list that may be missing. */
  List<PlanNode> listOrNone(String key, int max) {
    PlanNode list = find(key);
    return list == null ? List.of() : list.list(0, max);
  }

  PlanFormatException broken(String rule) {
    return new PlanFormatException(RULES.broken(path, rule));
  }

  private String bounded(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_TEXT) {
      throw broken(RULES.length(MAX_TEXT));
    }
    return stripped;
  }

  static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
