package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP surface as a caller meets it: shapes, problems, streams, isolation. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class HttpAcceptanceTest {
  private static final String PROBLEM = "application/problem+json";

  @Inject ChatService chat;
  @Inject TurnBudgets budgets;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /v1/recommendations | {broken | 400 | INVALID_REQUEST",
        "POST | /v1/recommendations | {\"limt\":2} | 400 | INVALID_REQUEST",
        "POST | /v1/recommendations | {\"limit\":\"many\"} | 400 | INVALID_REQUEST",
        "POST | /v1/recommendations | {\"limit\":101} | 400 | INVALID_REQUEST",
        "POST | /v1/recommendations | {\"filter\":{\"type\":\"odd\"}} | 400 | INVALID_REQUEST",
        "POST | /v1/recommendations |"
            + " {\"filter\":{\"type\":\"one_of\",\"field\":\"nope\",\"names\":[\"x\"]}} | 400 |"
            + " INVALID_REQUEST",
        "POST | /v1/similar | {} | 400 | INVALID_REQUEST",
        "POST | /v1/similar | {\"context\":{\"itemIds\":[\"nope\"]}} | 404 | NOT_FOUND",
        "POST | /v1/chat | {\"userId\":\"a\",\"message\":\"  \"} | 400 | INVALID_REQUEST",
        "POST | /v1/chat | {\"message\":\"hello\"} | 400 | INVALID_REQUEST",
        "POST | /v1/chat | {\"userId\":\"a\",\"conversationId\":\"nope\",\"message\":\"hello\"} |"
            + " 404 | NOT_FOUND",
        "PUT | /v1/items/x | {\"description\":\"no title\"} | 400 | INVALID_REQUEST",
        "GET | /v1/items/nope | '' | 404 | NOT_FOUND",
        "GET | /v1/items?limit=x | '' | 400 | INVALID_REQUEST",
        "GET | /v1/people/nobody | '' | 404 | NOT_FOUND",
        "DELETE | /v1/people/nobody | '' | 404 | NOT_FOUND",
        "GET | /v1/nowhere | '' | 404 | NOT_FOUND",
        "DELETE | /v1/chat | '' | 405 | INVALID_REQUEST",
      })
  void badRequest_isAProblemWithCodeAndRequestId(
      String method, String path, String body, int status, String code) {
    Response response =
        given()
            .contentType(ContentType.JSON)
            .header("X-Request-Id", "test-1")
            .body(body)
            .request(method, path);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith(PROBLEM);
    assertThat(response.header("X-Request-Id")).isEqualTo("test-1");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("requestId")).isEqualTo("test-1");
    assertThat(response.asString()).doesNotContain("io.vouch", "Exception", "java.");
  }

  @Test
  void wrongMember_isPointedAt() {
    JsonPath problem = post("/v1/recommendations", "{\"limit\":\"many\"}").jsonPath();
    assertThat(problem.getString("errors[0].pointer")).isEqualTo("/limit");
    assertThat(problem.getString("errors[0].reason")).contains("whole number");
  }

  @Test
  void tooLargeBody_isRefusedBeforeItIsRead() {
    Response response =
        post("/v1/chat", "{\"userId\":\"a\",\"message\":\"" + "x".repeat(1 << 20) + "\"}");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.contentType()).startsWith(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/recommendations", "/v1/chat", "/v1/chat/completions"})
  void tooLargeBodyInChunks_isRefusedWithAProblem(String path) throws Exception {
    byte[] large = ("{\"message\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(UTF_8);
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(chunked, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
      assertThat(response.body()).contains("at most 1 MiB");
    }
  }

  @Test
  void recommendations_haveTheOneShape() {
    JsonPath slate =
        post(
                "/v1/recommendations",
                """
                {"userId":"p00001","surface":"home","limit":3,
                 "filter":{"type":"number_range","field":"price","max":50}}
                """)
            .jsonPath();
    assertThat(slate.getString("recommendationId")).isNotBlank();
    assertThat(slate.getString("surface")).isEqualTo("home");
    assertThat(slate.getList("items.rank")).isEqualTo(List.of(1, 2, 3));
    assertThat(slate.getMap("filteredOut")).containsKey("constraints");
    assertThat(slate.getList("items[0].reasons")).isNotEmpty();
    assertThat(slate.getMap("items[0].contributions")).isNotEmpty();
    assertThat(slate.<String, Float>getMap("influence").values().stream().mapToDouble(f -> f).sum())
        .isCloseTo(1, within(1e-4));
    assertThat(slate.getList("items[0].certificate.proofs")).hasSize(1);
  }

  @Test
  void wordsToAvoid_areListedAsNotVerified() {
    JsonPath slate =
        post(
                "/v1/recommendations",
                """
                {"limit":3,"wish":"kettle","avoid":"steel\\nwhistle"}
                """)
            .jsonPath();
    assertThat(slate.getList("items[0].certificate.notVerified.words"))
        .isEqualTo(List.of("kettle", "steel", "whistle"));
    assertThat(slate.getList("items[0].certificate.notVerified.avoided"))
        .isEqualTo(List.of(false, true, true));
  }

  @Test
  void unknownPerson_isToldOfTheFallback() {
    JsonPath slate = post("/v1/recommendations", "{\"userId\":\"stranger\"}").jsonPath();
    assertThat(slate.getString("fallback.code")).isEqualTo("NEW_PERSON");
    assertThat(slate.getList("items")).hasSize(10);
  }

  @Test
  void similar_leavesTheAnchorOut() {
    String anchor = given().get("/v1/items?limit=1").jsonPath().getString("items[0].id");
    JsonPath slate =
        post("/v1/similar", "{\"context\":{\"itemIds\":[\"%s\"]}}".formatted(anchor)).jsonPath();
    assertThat(slate.getList("items.itemId")).isNotEmpty().doesNotContain(anchor);
  }

  @Test
  void events_areJudgedRowByRowAndStoredOnce() {
    String batch =
        """
        {"events":[
          {"eventId":"acc-1","type":"click","userId":"u","itemId":"kettles-birch"},
          {"type":"Not A Type","userId":"u","itemId":"i"},
          {"type":"click","userId":"u"}]}
        """;
    JsonPath first = post("/v1/events", batch).jsonPath();
    assertThat(first.getInt("accepted")).isEqualTo(1);
    assertThat(first.getInt("stored")).isEqualTo(1);
    assertThat(first.getList("results.status"))
        .isEqualTo(List.of("accepted", "rejected", "rejected"));
    assertThat(post("/v1/events", batch).jsonPath().getInt("stored")).isZero();
  }

  @Test
  void item_canBePutPatchedReadFoundInChatAndDeleted() {
    String item =
        """
        {"title":"Quillon Test Kettle","price":{"amount":19.9,"currency":"EUR"},
         "attributes":{"category":["Kitchen","Kettles"],"brand":"Quillon"}}
        """;
    assertThat(given().contentType(ContentType.JSON).body(item).put("/v1/items/t-1").statusCode())
        .isEqualTo(200);
    given()
        .contentType(ContentType.JSON)
        .body("{\"price\":{\"amount\":17.5}}")
        .patch("/v1/items/t-1")
        .then()
        .statusCode(200);
    JsonPath stored = given().get("/v1/items/t-1").jsonPath();
    assertThat(stored.getDouble("price.amount")).isEqualTo(17.5);
    assertThat(stored.getString("attributes.brand")).isEqualTo("Quillon");

    JsonPath answer =
        FirstConversationAcceptanceTest.say("gus", null, "what do you have from Quillon?");
    assertThat(answer.getList("recommendation.items.itemId")).isEqualTo(List.of("t-1"));

    assertThat(given().delete("/v1/items/t-1").statusCode()).isEqualTo(204);
    assertThat(given().get("/v1/items/t-1").statusCode()).isEqualTo(404);
  }

  @Test
  void items_comePageByPage() {
    JsonPath first = given().get("/v1/items?limit=2").jsonPath();
    JsonPath second =
        given().queryParam("cursor", first.getString("nextCursor")).get("/v1/items").jsonPath();
    assertThat(second.<String>getList("items.id").getFirst())
        .isGreaterThan(first.<String>getList("items.id").getLast());
  }

  @Test
  void stream_sendsItemsBeforeTextAndCompletesWithTheWholeAnswer() {
    Response response =
        given()
            .contentType(ContentType.JSON)
            .accept("text/event-stream")
            .body(Map.of("userId", "hal", "message", "kettles"))
            .post("/v1/chat");
    assertThat(response.contentType()).startsWith("text/event-stream");
    List<String> names =
        response
            .asString()
            .lines()
            .filter(line -> line.startsWith("event:"))
            .map(line -> line.substring("event:".length()).strip())
            .distinct()
            .toList();
    assertThat(names).isEqualTo(List.of("turn.started", "items", "text.delta", "turn.completed"));
  }

  @Test
  void stream_thatCannotStartIsAnOrdinaryProblem() {
    given()
        .contentType(ContentType.JSON)
        .accept("text/event-stream")
        .body(Map.of("userId", "hal", "conversationId", "nope", "message", "kettles"))
        .post("/v1/chat")
        .then()
        .statusCode(404)
        .contentType(PROBLEM);
  }

  @Test
  void secondMessageOfABusyConversation_is409() throws InterruptedException {
    String conversation =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("userId", "busy", "message", "kettles"))
            .post("/v1/chat")
            .jsonPath()
            .getString("conversationId");
    ChatRequest slow =
        new ChatRequest(new PersonId("busy"), new ConversationId(conversation), "show me more");
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread turn =
        Thread.ofVirtual()
            .start(() -> chat.turn(slow, budgets.start(), event -> hold(started, release)));
    started.await();

    for (String accepted : List.of("application/json", "text/event-stream")) {
      given()
          .contentType(ContentType.JSON)
          .accept(accepted)
          .body(Map.of("userId", "busy", "conversationId", conversation, "message", "cheaper"))
          .post("/v1/chat")
          .then()
          .statusCode(409)
          .contentType(PROBLEM);
    }
    release.countDown();
    turn.join();
  }

  private static void hold(CountDownLatch started, CountDownLatch release) {
    started.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void conversation_isReadByItsOwnerOnly() {
    String id =
        FirstConversationAcceptanceTest.say("ina", null, "kettles").getString("conversationId");
    JsonPath own = given().get("/v1/conversations/" + id + "?userId=ina").jsonPath();
    assertThat(own.getList("turns.message")).isEqualTo(List.of("kettles"));

    Response foreign = given().get("/v1/conversations/" + id + "?userId=jon");
    Response none = given().get("/v1/conversations/no-such?userId=jon");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.jsonPath().getString("detail").replace(id, "X"))
        .isEqualTo(none.jsonPath().getString("detail").replace("no-such", "X"));
    assertThat(
            given()
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "jon", "conversationId", id, "message", "show me more"))
                .post("/v1/chat")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void person_canBeExportedAndErased() {
    post("/v1/chat", "{\"userId\":\"p/erasable\",\"message\":\"I like red\"}");
    JsonPath export =
        given().get("/v1/people/p/erasable").then().statusCode(200).extract().jsonPath();
    assertThat(export.getString("personId")).isEqualTo("p/erasable");
    assertThat(export.getString("tables.profile_fact[0].value")).isEqualToIgnoringCase("red");
    assertThat(export.getString("tables.turn[0].message")).isEqualTo("I like red");
    JsonPath erased =
        given().delete("/v1/people/p/erasable").then().statusCode(200).extract().jsonPath();
    assertThat(erased.getInt("rowsErased")).isEqualTo(export.getInt("rows"));
    given().get("/v1/people/p/erasable").then().statusCode(404);
  }

  @Test
  void operations_areDescribedWatchedAndMeasured() {
    assertThat(given().get("/q/health/ready").jsonPath().getString("status")).isEqualTo("UP");
    assertThat(given().accept("application/json").get("/q/openapi").asString())
        .contains("/v1/chat", "ChatAnswer", "RecommendedItem", "\"Constraint\"");
    FirstConversationAcceptanceTest.say("kim", null, "kettles");
    assertThat(given().get("/q/metrics").asString()).contains("vouch_chat_turns_total");
  }

  private static Response post(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }
}
