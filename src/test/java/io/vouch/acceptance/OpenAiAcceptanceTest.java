package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.memory.KeyRole;
import io.vouch.memory.VouchStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OpenAI's API as chat clients use it; the bodies are the ones Open WebUI and LibreChat are
 * documented to send.
 */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class OpenAiAcceptanceTest {
  private static final String COMPLETIONS = "/v1/chat/completions";
  private static final int ALL = 1_000;

  @Inject KeyRing keys;
  @Inject VouchStore store;
  @Inject ChatService chat;
  @Inject TurnBudgets budgets;

  @AfterEach
  void removeKeys() {
    keys.all().forEach(key -> keys.remove(key.label()));
  }

  @Test
  void openWebUiChat_streamsMarkdownWithPricesAndGoesOnByChatId() {
    Response first =
        client()
            .header("X-OpenWebUI-User-Id", "owui-1")
            .header("X-OpenWebUI-Chat-Id", "chat-1")
            .body(replay("open-webui-chat"))
            .post(COMPLETIONS);

    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    assertThat(first.contentType()).startsWith("text/event-stream");
    List<String> data = data(first);
    assertThat(data.getLast()).isEqualTo("[DONE]");
    List<JsonPath> chunks = data.subList(0, data.size() - 1).stream().map(JsonPath::from).toList();
    assertThat(chunks.getFirst().getString("choices[0].delta.role")).isEqualTo("assistant");
    assertThat(chunks)
        .allMatch(chunk -> chunk.getString("object").equals("chat.completion.chunk"))
        .allMatch(chunk -> chunk.getString("id").equals(chunks.getFirst().getString("id")));
    assertThat(first.asString()).contains("\"finish_reason\":null").doesNotContain("tool_calls");
    JsonPath closing = chunks.get(chunks.size() - 2);
    assertThat(closing.getString("choices[0].finish_reason")).isEqualTo("stop");
    String text = content(chunks);
    List<String> titles = closing.getList("x_recommendation.items.title");
    List<String> prices = closing.getList("x_recommendation.items.price");
    assertThat(titles).isNotEmpty();
    for (int i = 0; i < titles.size(); i++) {
      assertThat(text).contains((i + 1) + ". " + titles.get(i)).contains(prices.get(i));
    }
    assertThat(closing.getList("x_recommendation.items[0].certificate.proofs")).hasSize(3);
    JsonPath usage = chunks.getLast();
    assertThat(usage.getList("choices")).isEmpty();
    assertThat(usage.getInt("usage.prompt_tokens")).isPositive();
    assertThat(usage.getInt("usage.total_tokens"))
        .isEqualTo(usage.getInt("usage.prompt_tokens") + usage.getInt("usage.completion_tokens"));

    JsonPath cheaper =
        client()
            .header("X-OpenWebUI-User-Id", "owui-1")
            .header("X-OpenWebUI-Chat-Id", "chat-1")
            .body(said("anything the client likes", "something like the first one but cheaper"))
            .post(COMPLETIONS)
            .jsonPath();
    assertThat(cheaper.getString("x_conversation_id"))
        .isEqualTo(closing.getString("x_conversation_id"));
    assertThat(cheaper.getList("x_recommendation.items.itemId")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-webui-title-task", "open-webui-follow-up-task", "librechat-title"})
  void backgroundCall_writesNothing(String replay) {
    PersonId person = new PersonId("background-" + replay);
    Response response =
        client()
            .header("X-OpenWebUI-User-Id", person.value())
            .header("X-OpenWebUI-Chat-Id", "chat-" + replay)
            .body(replay(replay))
            .post(COMPLETIONS);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("choices[0].message.content")).isNotBlank();
    assertThat(response.asString()).doesNotContain("x_recommendation", "tool_calls");
    assertWroteNothing(person);
  }

  @Test
  void titleTask_isAnsweredInTheFormThatItAsksFor() {
    assertThat(title("open-webui-title-task"))
        .isEqualTo("{\"title\": \"Wireless headphones under 150 euros\"}");
    assertThat(title("librechat-title")).isEqualTo("Kettles under 80 euros");
  }

  @Test
  void taskHeader_makesAnyMessageABackgroundCall() {
    PersonId person = new PersonId("task-header");
    client()
        .header("X-OpenWebUI-User-Id", person.value())
        .header("X-OpenWebUI-Task", "tags_generation")
        .body(said("remember that I like kettles"))
        .post(COMPLETIONS)
        .then()
        .statusCode(200);
    assertWroteNothing(person);
  }

  @Test
  void unfilledTaskHeader_isAPersonSpeaking() {
    JsonPath answer =
        client()
            .header("X-OpenWebUI-Task", "{{TASK}}")
            .body(said("kettles"))
            .post(COMPLETIONS)
            .jsonPath();
    assertThat(answer.getList("x_recommendation.items")).isNotEmpty();
  }

  @Test
  void libreChat_isAnsweredWholeWithTheNativeSlate() {
    JsonPath answer =
        client()
            .header("X-Conversation-Id", "libre-1")
            .body(replay("librechat-chat"))
            .post(COMPLETIONS)
            .jsonPath();
    assertThat(answer.getString("object")).isEqualTo("chat.completion");
    assertThat(answer.getString("model")).isEqualTo("recommender");
    assertThat(answer.getString("choices[0].finish_reason")).isEqualTo("stop");
    assertThat(answer.getString("choices[0].message.content"))
        .contains(answer.getString("x_recommendation.items[0].title"));
    assertThat(answer.getInt("usage.completion_tokens")).isPositive();
    assertThat(answer.getString("x_recommendation.recommendationId")).isNotBlank();
  }

  @Test
  void resentTranscript_isFoundAgainAndANewChatIsNot() {
    JsonPath first = complete("words", said("kettles under 80 euros"));
    JsonPath second = complete("words", said("kettles under 80 euros", "how many are there?"));
    JsonPath again = complete("words", said("kettles under 80 euros", "how many are there?"));
    JsonPath other = complete("words", said("kettles under 80 euros"));

    String conversation = first.getString("x_conversation_id");
    assertThat(second.getString("x_conversation_id")).isEqualTo(conversation);
    assertThat(second.getString("choices[0].message.content")).contains("80");
    assertThat(again.getString("x_conversation_id")).isEqualTo(conversation);
    assertThat(other.getString("x_conversation_id")).isNotEqualTo(conversation);
    assertThat(
            complete("somebody-else", said("kettles under 80 euros", "how many are there?"))
                .getString("x_conversation_id"))
        .isNotEqualTo(conversation);
  }

  @Test
  void messageAlone_goesOnByUser() {
    Map<String, Object> body = said("kettles");
    body.put("user", "only-user");
    String first = client().body(body).post(COMPLETIONS).jsonPath().getString("x_conversation_id");
    assertThat(client().body(body).post(COMPLETIONS).jsonPath().getString("x_conversation_id"))
        .isEqualTo(first);
  }

  @Test
  void models_areListedForAKeyOnly() {
    assertThat(given().get("/v1/models").jsonPath().getList("data.id"))
        .isEqualTo(List.of("recommender"));
    String secret = keys.create("ui", KeyRole.SERVE);

    assertError(given().get("/v1/models"), 401, "authentication_error", "invalid_api_key");
    assertError(
        given().header("Authorization", "Bearer vk_wrong").get("/v1/models"),
        401,
        "authentication_error",
        "invalid_api_key");
    for (String path : List.of("/v1/models", "/v1/models/", "/v1/models/recommender")) {
      assertThat(given().header("Authorization", "Bearer " + secret).get(path).statusCode())
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void userHeader_isRefusedUnlessTheKeyIsATrustedFrontends() {
    String plain = keys.create("plain", KeyRole.SERVE);
    String trusted = keys.create("trusted", KeyRole.TRUSTED_FRONTEND);
    PersonId victim = new PersonId("victim");

    for (Map<String, Object> body : List.of(said("kettles"), task())) {
      assertError(
          bearer(plain).header("X-OpenWebUI-User-Id", "victim").body(body).post(COMPLETIONS),
          403,
          "permission_error",
          "forbidden");
    }
    assertWroteNothing(victim);

    Map<String, Object> body = said("kettles");
    body.put("user", "victim");
    assertThat(bearer(plain).body(body).post(COMPLETIONS).statusCode()).isEqualTo(200);
    assertWroteNothing(victim);
    assertThat(store.conversations().of(new PersonId("key-plain"), ALL)).hasSize(1);

    bearer(trusted).header("X-OpenWebUI-User-Id", "victim").body(said("kettles")).post(COMPLETIONS);
    assertThat(store.conversations().of(victim, ALL)).hasSize(1);
  }

  @Test
  void sameChatId_ofAnotherKeyIsAnotherConversation() {
    String one = keys.create("one", KeyRole.SERVE);
    String two = keys.create("two", KeyRole.SERVE);
    assertThat(thread(one, "shared")).isEqualTo(thread(one, "shared"));
    assertThat(thread(two, "shared")).isNotEqualTo(thread(one, "shared"));
  }

  @Test
  void busyThread_is409WithRetryAfter() throws InterruptedException {
    String thread = "busy";
    JsonPath first =
        client()
            .header("X-Conversation-Id", thread)
            .body(said("kettles"))
            .post(COMPLETIONS)
            .jsonPath();
    ChatRequest slow =
        new ChatRequest(
            new PersonId("key-local"),
            new ConversationId(first.getString("x_conversation_id")),
            "show me more");
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread turn =
        Thread.ofVirtual()
            .start(() -> chat.turn(slow, budgets.start(), event -> hold(event, started, release)));
    started.await();

    for (boolean stream : List.of(true, false)) {
      Map<String, Object> body = said("kettles");
      body.put("stream", stream);
      Response busy = client().header("X-Conversation-Id", thread).body(body).post(COMPLETIONS);
      assertError(busy, 409, "conflict_error", "conflict");
      assertThat(busy.header("Retry-After")).isEqualTo("1");
    }
    release.countDown();
    turn.join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /v1/chat/completions | {broken | 400 | invalid_request",
        "POST | /v1/chat/completions | [] | 400 | invalid_request",
        "POST | /v1/chat/completions | {\"messages\":[]} | 400 | invalid_request",
        "POST | /v1/chat/completions | {\"messages\":[{\"role\":\"user\",\"content\":\" \"}]} | 400"
            + " | invalid_request",
        "POST | /v1/chat/completions |"
            + " {\"model\":\"gpt-9\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]} | 404 |"
            + " not_found",
        "GET | /v1/models/gpt-9 | '' | 404 | not_found",
        "GET | /v1/chat/completions | '' | 405 | invalid_request",
      })
  void badRequest_hasOpenAisShape(
      String method, String path, String body, int status, String code) {
    assertError(client().body(body).request(method, path), status, "invalid_request_error", code);
  }

  @Test
  void tooLargeBody_hasOpenAisShape() {
    assertError(
        client().body(said("x".repeat(1 << 20))).post(COMPLETIONS),
        413,
        "invalid_request_error",
        "too_large");
  }

  private static void hold(ChatEvent event, CountDownLatch started, CountDownLatch release) {
    if (event instanceof ChatEvent.TurnStarted) {
      started.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void assertWroteNothing(PersonId person) {
    assertThat(store.conversations().of(person, ALL)).isEmpty();
    assertThat(store.profiles().history(person)).isEmpty();
    assertThat(store.events().history(person, ALL)).isEmpty();
  }

  private static void assertError(Response response, int status, String type, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/json");
    assertThat(response.jsonPath().getMap("error"))
        .containsEntry("type", type)
        .containsEntry("code", code)
        .containsEntry("param", null)
        .containsKey("message");
    assertThat(response.asString()).doesNotContain("io.vouch", "Exception", "java.");
  }

  private static String thread(String secret, String id) {
    return bearer(secret)
        .header("X-OpenWebUI-Chat-Id", id)
        .body(said("kettles"))
        .post(COMPLETIONS)
        .jsonPath()
        .getString("x_conversation_id");
  }

  private static String title(String replay) {
    return client()
        .body(replay(replay))
        .post(COMPLETIONS)
        .jsonPath()
        .getString("choices[0].message.content");
  }

  private static JsonPath complete(String person, Map<String, Object> body) {
    return client().header("X-OpenWebUI-User-Id", person).body(body).post(COMPLETIONS).jsonPath();
  }

  private static RequestSpecification client() {
    return given().contentType(ContentType.JSON);
  }

  private static RequestSpecification bearer(String secret) {
    return client().header("Authorization", "Bearer " + secret);
  }

  private static Map<String, Object> task() {
    Map<String, Object> body = said("### Task:\nGenerate a concise, 3-5 word title");
    body.put("stream", false);
    return body;
  }

  /** A transcript; the client's idea of the answers between does not count. */
  private static Map<String, Object> said(String... words) {
    List<Map<String, String>> messages = new ArrayList<>();
    for (String word : words) {
      if (!messages.isEmpty()) {
        messages.add(Map.of("role", "assistant", "content", "…"));
      }
      messages.add(Map.of("role", "user", "content", word));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("model", "recommender");
    body.put("messages", messages);
    return body;
  }

  private static List<String> data(Response response) {
    return response
        .asString()
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring("data: ".length()))
        .toList();
  }

  private static String content(List<JsonPath> chunks) {
    StringBuilder text = new StringBuilder();
    for (JsonPath chunk : chunks) {
      String piece = chunk.getString("choices[0].delta.content");
      text.append(piece == null ? "" : piece);
    }
    return text.toString();
  }

  private static String replay(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            OpenAiAcceptanceTest.class.getResourceAsStream("/openai/" + name + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
