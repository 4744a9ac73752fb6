package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vouch.agent.security.KeyRing;
import io.vouch.memory.KeyRole;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tools of the Model Context Protocol as an agent calls them. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class McpAcceptanceTest {
  @Inject KeyRing keys;

  @AfterEach
  void removeKeys() {
    keys.all().forEach(key -> keys.remove(key.label()));
  }

  @Test
  void tools_areFourReadOnlyOnesWithStrictSchemas() {
    JsonPath list = call(null, "tools/list", Map.of());
    assertThat(list.getList("result.tools.name"))
        .containsExactlyInAnyOrder("get_product", "lookup_catalog", "recommend", "search_catalog");
    assertThat(list.getList("result.tools.annotations.readOnlyHint")).containsOnly(true);
    assertThat(list.getList("result.tools.inputSchema.additionalProperties")).containsOnly(false);
  }

  @Test
  void recommend_answersWithCertificates() {
    JsonPath answer =
        tool(
            null,
            "recommend",
            Map.of(
                "limit", 2, "filter", Map.of("type", "number_range", "field", "price", "max", 50)));
    assertThat(answer.getBoolean("result.isError")).isFalse();
    assertThat(answer.getList("result.structuredContent.items")).hasSize(2);
    assertThat(answer.getList("result.structuredContent.items[0].certificate.proofs")).hasSize(1);
    assertThat(JsonPath.from(answer.getString("result.content[0].text")).getMap(""))
        .isEqualTo(answer.getMap("result.structuredContent"));
  }

  @Test
  void recommend_wordsToAvoid_areListedAsNotVerified() {
    JsonPath answer =
        tool(null, "recommend", Map.of("limit", 1, "wish", "kettle", "avoid", "steel"));
    assertThat(answer.getBoolean("result.isError")).isFalse();
    assertThat(answer.getList("result.structuredContent.items[0].certificate.notVerified.words"))
        .isEqualTo(List.of("kettle", "steel"));
  }

  @Test
  void catalogue_isSearchedAndReadById() {
    JsonPath found = tool(null, "search_catalog", Map.of("query", "kettle", "limit", 1));
    String id = found.getString("result.structuredContent.items[0].itemId");

    JsonPath product = tool(null, "get_product", Map.of("id", id));
    assertThat(product.getString("result.structuredContent.title"))
        .isEqualTo(found.getString("result.structuredContent.items[0].title"));
    JsonPath several = tool(null, "lookup_catalog", Map.of("ids", List.of(id, "nope")));
    assertThat(several.getList("result.structuredContent.products.itemId")).isEqualTo(List.of(id));
    assertThat(several.getList("result.structuredContent.notFound")).isEqualTo(List.of("nope"));
  }

  @Test
  void wrongArgument_isAnErrorNeverIgnored() {
    assertFails(tool(null, "search_catalog", Map.of("qery", "kettle")), "INVALID_REQUEST");
    assertFails(tool(null, "recommend", Map.of("limit", 1_000)), "INVALID_REQUEST");
    assertFails(tool(null, "get_product", Map.of("id", "nope")), "NOT_FOUND");
    assertFails(
        tool(
            null,
            "search_catalog",
            Map.of("filter", Map.of("type", "flag_is", "field", "nope", "flag", true))),
        "INVALID_REQUEST");
  }

  @Test
  void key_isNeededAndBindsThePerson() {
    String serve = keys.create("agent", KeyRole.SERVE);
    String ingest = keys.create("browser", KeyRole.INGEST);

    assertThat(post(client(null), "tools/list", Map.of()).statusCode()).isEqualTo(401);
    assertThat(post(client(ingest), "tools/list", Map.of()).statusCode()).isEqualTo(403);
    assertThat(tool(serve, "recommend", Map.of()).getBoolean("result.isError")).isFalse();
    assertFails(tool(serve, "recommend", Map.of("userId", "victim")), "FORBIDDEN");
  }

  private static void assertFails(JsonPath answer, String code) {
    assertThat(answer.getBoolean("result.isError")).isTrue();
    assertThat(answer.getString("result.content[0].text")).startsWith(code).doesNotContain("java.");
  }

  private static JsonPath tool(@Nullable String secret, String name, Map<String, ?> arguments) {
    return call(secret, "tools/call", Map.of("name", name, "arguments", arguments));
  }

  /** A session of its own for every call. */
  private static JsonPath call(@Nullable String secret, String method, Map<String, ?> parameters) {
    Response opened =
        post(
            client(secret),
            "initialize",
            Map.of(
                "protocolVersion",
                "2025-06-18",
                "capabilities",
                Map.of(),
                "clientInfo",
                Map.of("name", "test", "version", "1")));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
    String session = opened.header("Mcp-Session-Id");
    client(secret)
        .header("Mcp-Session-Id", session)
        .body(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
        .post("/mcp");
    return answer(post(client(secret).header("Mcp-Session-Id", session), method, parameters));
  }

  private static JsonPath answer(Response response) {
    String text = response.asString();
    if (response.contentType().startsWith("text/event-stream")) {
      text =
          text.lines()
              .filter(line -> line.startsWith("data:"))
              .map(line -> line.substring("data:".length()))
              .reduce((a, b) -> b)
              .orElse("");
    }
    return JsonPath.from(text);
  }

  private static Response post(
      RequestSpecification client, String method, Map<String, ?> parameters) {
    return client
        .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters))
        .post("/mcp");
  }

  private static RequestSpecification client(@Nullable String secret) {
    RequestSpecification client =
        given().contentType(ContentType.JSON).accept("application/json, text/event-stream");
    return secret == null ? client : client.header("Authorization", "Bearer " + secret);
  }
}
