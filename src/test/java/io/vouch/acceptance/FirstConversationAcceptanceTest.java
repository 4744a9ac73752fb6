package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person finds headphones by talking, and every item shown can be vouched for. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class FirstConversationAcceptanceTest {

  @Test
  void conversation_goesFromHardConditionsToAnExplainedChoice() {
    JsonPath first = say("ada", null, "headphones under 150 euros, not black");
    String conversation = first.getString("conversationId");
    assertThat(first.getList("recommendation.items")).hasSizeBetween(1, 5);
    assertThat(prices(first)).allMatch(price -> price < 150);
    assertThat(first.getList("recommendation.items.facts.colour")).doesNotContain("black");
    assertThat(first.getList("constraints")).hasSize(3);

    double firstPrice = prices(first).getFirst();
    JsonPath cheaper = say("ada", conversation, "something like the first one but cheaper");
    assertThat(prices(cheaper)).isNotEmpty().allMatch(price -> price < firstPrice);

    JsonPath why = say("ada", conversation, "why the first one?");
    assertThat(why.getString("act")).isEqualTo("explain");
    assertThat(why.getString("text"))
        .contains(cheaper.getString("items[0].title"))
        .contains("What counted most for it");

    JsonPath compared = say("ada", conversation, "compare the first two");
    assertThat(compared.getString("act")).isEqualTo("compare");
    assertThat(compared.getList("items")).hasSize(2);
  }

  @Test
  void slate_hasACertificatePerItemThatCoversEveryCondition() {
    JsonPath answer = say("bob", null, "wireless headphones under 150 euros");
    int conditions = answer.getList("constraints").size();
    assertThat(conditions).isEqualTo(3);
    for (int i = 0; i < answer.getList("recommendation.items").size(); i++) {
      String item = "recommendation.items[%d]".formatted(i);
      assertThat(answer.getList(item + ".certificate.proofs")).hasSize(conditions);
      Map<String, Float> contributions = answer.getMap(item + ".contributions");
      double sum = contributions.values().stream().mapToDouble(Float::doubleValue).sum();
      assertThat(sum).isCloseTo(answer.getDouble(item + ".score"), within(1e-5));
    }
  }

  @Test
  void showMore_repeatsNothing() {
    JsonPath first = say("cid", null, "kettles");
    JsonPath more = say("cid", first.getString("conversationId"), "show me more");
    List<String> shown = first.getList("recommendation.items.itemId");
    List<String> further = more.getList("recommendation.items.itemId");
    assertThat(further).isNotEmpty().doesNotContainAnyElementsOf(shown);
  }

  @Test
  void impossibleWish_saysWhatToRelaxAndHowManyItemsThatFrees() {
    JsonPath answer = say("dee", null, "kettles under 3 euros");
    assertThat(answer.getList("recommendation.items")).isEmpty();
    assertThat(answer.getList("relaxations")).isNotEmpty();
    assertThat(answer.<Integer>getList("relaxations.itemsFreed")).allMatch(freed -> freed > 0);
  }

  @Test
  void typingErrorInATitle_isTakenForTheOneItemAndSaid() {
    String title = say("eve", null, "kettles").getString("items[0].title");
    String wrong = title.substring(0, 3) + "x" + title.substring(4);

    JsonPath answer = say("eve", null, "something like " + wrong);

    assertThat(answer.getString("act")).isEqualTo("recommend");
    assertThat(answer.getString("text")).contains("I took \"" + wrong + "\" for " + title);
    assertThat(answer.<String>getList("recommendation.items.title"))
        .isNotEmpty()
        .doesNotContain(title);
  }

  @Test
  void whatIsRemembered_canBeShownAndForgotten() {
    String conversation = say("fay", null, "remember that I like red").getString("conversationId");
    assertThat(say("fay", conversation, "what do you know about me?").getString("text"))
        .containsIgnoringCase("red");
    say("fay", conversation, "forget everything about me");
    assertThat(say("fay", conversation, "what do you know about me?").getString("text"))
        .doesNotContainIgnoringCase("red");
  }

  private static List<Double> prices(JsonPath answer) {
    return answer.<String>getList("recommendation.items.price").stream()
        .map(price -> Double.valueOf(price.substring(1)))
        .toList();
  }

  static JsonPath say(String person, @Nullable String conversation, String message) {
    Map<String, String> body =
        conversation == null
            ? Map.of("userId", person, "message", message)
            : Map.of("userId", person, "conversationId", conversation, "message", message);
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/chat")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
