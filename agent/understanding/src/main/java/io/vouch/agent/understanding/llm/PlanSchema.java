package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON schema of a plan over a catalogue's fields, within the subset that strict structured
 * output allows: every key required, no others, unions by {@code anyOf}, recursion by {@code $ref}.
 */
final class PlanSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlanSchema() {}

  /** The schema with these field names as the only ones. */
  static ObjectNode of(List<String> fields) {
    ObjectNode root =
        object(
            "act", ref("act"),
            "changes", list(ref("change")),
            "anchors", list(object("item", ref("item"), "like", type("boolean"))),
            "critiques", list(critique()),
            "wish", nullable(type("string")),
            "order", nullable(object("field", ref("field"), "ascending", type("boolean"))),
            "limit", nullable(type("integer")),
            "unplaced", list(type("string")));
    ObjectNode definitions = root.putObject("$defs");
    definitions.set("field", oneOf(fields));
    definitions.set("item", item());
    definitions.set("statement", statement());
    definitions.set("change", change());
    definitions.set("act", act());
    return root;
  }

  private static ObjectNode act() {
    return anyOf(
        object("type", oneOf(List.of("recommend", "show_more", "count", "show_profile"))),
        object("type", oneOf(List.of("list_values", "ask_back")), "field", ref("field")),
        object(
            "type", one("statistic"),
            "measure", oneOf(PlanReader.codes(Act.Statistic.Measure.class)),
            "field", ref("field")),
        object(
            "type", one("relate"),
            "relation", oneOf(RelationJson.NAMES),
            "item", nullable(ref("item")),
            "recipient", nullable(type("string"))),
        bundle(),
        object("type", one("look_up"), "item", ref("item"), "field", nullable(ref("field"))),
        object("type", one("ask_about"), "item", ref("item"), "words", nullable(type("string"))),
        object(
            "type", one("ask_each"),
            "items", list(ref("item")),
            "words", nullable(type("string")),
            "best", type("boolean")),
        object("type", one("ask_facts"), "items", list(ref("item")), "facts", list(type("string"))),
        object("type", oneOf(List.of("ask_who", "choose")), "item", ref("item")),
        object("type", one("try_again"), "sorry", type("boolean")),
        object("type", one("compare"), "items", list(ref("item"))),
        object("type", one("explain"), "item", ref("item")),
        object(
            "type", one("remember"),
            "opinions",
                list(
                    object(
                        "likes", type("boolean"),
                        "field", ref("field"),
                        "value", type("string")))),
        object(
            "type", one("forget"),
            "words", nullable(type("string")),
            "likes", nullable(type("boolean"))),
        object(
            "type", one("small_talk"), "kind", oneOf(PlanReader.codes(Act.SmallTalk.Kind.class))));
  }

  private static ObjectNode bundle() {
    return object(
        "type", one("bundle"),
        "parts",
            list(
                object(
                    "said", nullable(type("string")),
                    "conditions", nullable(list(ref("statement"))),
                    "wish", nullable(type("string")),
                    "avoid", nullable(type("string")))),
        "budget", nullable(ref("statement")),
        "shared", nullable(list(ref("statement"))),
        "same_value_of", nullable(ref("field")),
        "voucher",
            nullable(
                object(
                    "threshold", nullable(type("number")),
                    "at_threshold", nullable(type("boolean")),
                    "percent", nullable(type("number")),
                    "cap", nullable(type("number")),
                    "amount", nullable(type("number")),
                    "same_shop", nullable(type("boolean")))));
  }

  private static ObjectNode change() {
    return anyOf(
        object("type", oneOf(List.of("add", "instead")), "statement", ref("statement")),
        object("type", one("retract_field"), "field", ref("field")),
        object("type", one("retract_value"), "value", type("string")),
        object("type", one("go_back_before"), "words", type("string")),
        object("type", one("exclude"), "item", ref("item")),
        object("type", oneOf(List.of("undo_last", "clear"))));
  }

  private static ObjectNode statement() {
    return anyOf(
        object(
            "op", oneOf(PlanReader.codes(Statement.Operator.class)),
            "field", ref("field"),
            "values", list(type("string"))),
        object("op", one("not"), "statement", ref("statement")),
        object("op", oneOf(List.of("all", "any")), "parts", list(ref("statement"))));
  }

  private static ObjectNode item() {
    return anyOf(
        object("by", one("title"), "title", type("string")),
        object("by", one("rank"), "rank", type("integer")),
        object("by", one("id"), "id", type("string")),
        object("by", one("focus")));
  }

  private static ObjectNode critique() {
    return object(
        "field", ref("field"),
        "direction", oneOf(PlanReader.codes(Critique.Direction.class)),
        "relative_to", ref("item"));
  }

  /** An object of exactly these keys, given as key, schema, key, schema, …. */
  private static ObjectNode object(Object... keysAndSchemas) {
    ObjectNode object = type("object");
    ObjectNode properties = object.putObject("properties");
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < keysAndSchemas.length; i += 2) {
      keys.add((String) keysAndSchemas[i]);
      properties.set((String) keysAndSchemas[i], (ObjectNode) keysAndSchemas[i + 1]);
    }
    keys.forEach(object.putArray("required")::add);
    return object.put("additionalProperties", false);
  }

  private static ObjectNode list(ObjectNode items) {
    return type("array").set("items", items);
  }

  private static ObjectNode nullable(ObjectNode schema) {
    return anyOf(schema, type("null"));
  }

  private static ObjectNode anyOf(ObjectNode... schemas) {
    ArrayNode all = JSON.arrayNode();
    for (ObjectNode schema : schemas) {
      all.add(schema);
    }
    return JSON.objectNode().set("anyOf", all);
  }

  private static ObjectNode one(String value) {
    return oneOf(List.of(value));
  }

  private static ObjectNode oneOf(List<String> values) {
    ObjectNode text = type("string");
    values.forEach(text.putArray("enum")::add);
    return text;
  }

  private static ObjectNode ref(String definition) {
    return JSON.objectNode().put("$ref", "#/$defs/" + definition);
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }
}
