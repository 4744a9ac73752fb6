package io.vouch.agent.understanding.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.prompts.DemonstrationPool;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of a plan follows the loaded catalogue, whichever that is. */
final class PlanSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Scene> scenes() {
    return List.of(Scene.SHOP, Scene.FILMS, Scene.GAMES);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void demonstrations_ofEveryCatalogue_areValid(Scene scene) {
    CatalogueBrief brief = brief(scene.vocabulary());
    assertThat(brief.demonstrations()).hasSizeGreaterThan(30);
    assertThat(brief.demonstrations())
        .allSatisfy(demonstration -> {
          JsonNode plan = JSON.readTree(demonstration.plan().toString());
          assertThat(isValid(plan, schema(brief), schema(brief), true))
              .as(demonstration.plan().toString())
              .isTrue();
        });
  }

  @Test
  void unknownFieldsActsAndKeys_areInvalid() throws Exception {
    JsonNode schema = schema(brief(Scene.SHOP.vocabulary()));
    assertThat(valid(schema, "{'act':{'type':'list_values','field':'brand'}}")).isTrue();
    assertThat(valid(schema, "{'act':{'type':'list_values','field':'genre'}}")).isFalse();
    assertThat(valid(schema, "{'act':{'type':'buy'}}")).isFalse();
    assertThat(valid(schema, "{'act':{'type':'count','sql':'select'}}")).isFalse();
    assertThat(valid(schema, "{'act':{'type':'count'},'tools':[]}")).isFalse();
    JsonNode films = schema(brief(Scene.FILMS.vocabulary()));
    assertThat(valid(films, "{'act':{'type':'list_values','field':'genre'}}")).isTrue();
  }

  private static CatalogueBrief brief(CatalogueVocabulary vocabulary) {
    return new CatalogueBrief(vocabulary, DemonstrationPool.load());
  }

  private static JsonNode schema(CatalogueBrief brief) {
    try {
      return JSON.readTree(brief.schema());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean valid(JsonNode schema, String plan) throws Exception {
    return isValid(JSON.readTree(plan.replace('\'', '"')), schema, schema, true);
  }

  /** The part of JSON Schema that the plan's uses; what a plan may leave out is not missed. */
  private static boolean isValid(JsonNode node, JsonNode schema, JsonNode root, boolean mayLack) {
    if (schema.has("$ref")) {
      return isValid(node, root.at(schema.get("$ref").asText().substring(1)), root, false);
    }
    if (schema.has("anyOf")) {
      return StreamSupport.stream(schema.get("anyOf").spliterator(), false)
          .anyMatch(one -> isValid(node, one, root, false));
    }
    return switch (schema.get("type").asText()) {
      case "object" -> isObject(node, schema, root, mayLack);
      case "array" ->
          node.isArray()
              && StreamSupport.stream(node.spliterator(), false)
                  .allMatch(each -> isValid(each, schema.get("items"), root, false));
      case "string" ->
          node.isTextual()
              && (!schema.has("enum")
                  || StreamSupport.stream(schema.get("enum").spliterator(), false)
                      .anyMatch(node::equals));
      case "integer" -> node.isIntegralNumber();
      case "boolean" -> node.isBoolean();
      case "null" -> node.isNull();
      default -> throw new AssertionError(schema.toString());
    };
  }

  private static boolean isNullable(JsonNode schema) {
    return schema.has("anyOf") && schema.get("anyOf").toString().contains("\"null\"");
  }

  private static boolean isObject(JsonNode node, JsonNode schema, JsonNode root, boolean mayLack) {
    boolean complete =
        mayLack
            || StreamSupport.stream(schema.get("required").spliterator(), false)
                .allMatch(key ->
                    node.has(key.asText())
                        || isNullable(schema.get("properties").get(key.asText())));
    return node.isObject()
        && complete
        && node.properties().stream()
            .allMatch(entry ->
                schema.get("properties").has(entry.getKey())
                    && isValid(
                        entry.getValue(),
                        schema.get("properties").get(entry.getKey()),
                        root,
                        false));
  }
}
