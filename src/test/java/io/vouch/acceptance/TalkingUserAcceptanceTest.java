package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.lab.talk.ChatPort;
import io.vouch.agent.lab.talk.TalkOptions;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkStudy;
import io.vouch.domain.ItemId;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Simulated users with hidden needs find what they are after over HTTP, by talking alone. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class TalkingUserAcceptanceTest {
  @Inject EngineHolder engines;

  @Test
  void simulatedUsers_talkingOverHttp_findAcceptableItems() {
    TalkOptions ten = new TalkOptions(10, 2, 1_200, 8);
    TalkReport.Row row =
        TalkStudy.of(engines.current().catalogue(), ten, "http", new HttpChat()).rows().getFirst();
    assertThat(row.success().mean()).as("%s", row).isGreaterThanOrEqualTo(0.8);
    assertThat(row.understood().mean()).as("%s", row).isGreaterThanOrEqualTo(0.8);
    assertThat(row.leaks()).isZero();
  }

  /** The chat as any client sees it. */
  private static final class HttpChat implements ChatPort {
    @Override
    public Conversation begin(String person) {
      Map<String, String> body = new HashMap<>(Map.of("userId", person));
      return message -> {
        body.put("message", message);
        JsonPath answer =
            given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/chat")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        body.put("conversationId", answer.getString("conversationId"));
        List<String> shown = answer.getList("recommendation.items.itemId");
        List<String> options = answer.getList("question.options");
        return new Reply(
            answer.getString("text"),
            shown == null ? List.of() : shown.stream().map(ItemId::new).toList(),
            answer.getString("act").equals("ask"),
            options == null ? List.of() : options);
      };
    }
  }
}
