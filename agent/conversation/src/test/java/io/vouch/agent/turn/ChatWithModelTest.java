package io.vouch.agent.turn;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.model.Completions;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.ModelPurpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole turns with a model behind a real HTTP endpoint that behaves well and badly. */
@Timeout(60)
final class ChatWithModelTest {
  /** Words that no rule of the grammar accounts for. */
  private static final String UNRULY =
      "my cousin swears by brewing contraptions, mine shan't ruin me";

  private static final String PLAN =
      "{\"act\":{\"type\":\"recommend\"},\"changes\":[{\"type\":\"add\",\"statement\":"
          + "{\"op\":\"is\",\"field\":\"category\",\"values\":[\"Kettles\"]}},{\"type\":\"add\",\"statement\":{\"op\":\"at_most\",\"field\":\"price\",\"values\":[\"50"
          + " EUR\"]}}],"
          + "\"anchors\":[],\"critiques\":[],\"wish\":null,\"order\":null,\"limit\":null,\"unplaced\":[]}";

  private final WireMockServer endpoint =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
  @TempDir private Path directory;

  @BeforeEach
  void start() {
    endpoint.start();
    endpoint.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .atPriority(1)
            .withRequestBody(containing("\"stream\" : true"))
            .willReturn(aResponse().withStatus(500)));
  }

  @AfterEach
  void stop() {
    endpoint.stop();
  }

  @Test
  void goodPlan_isCarriedOutAndItsExactBytesAreStored() {
    try (SmallShop shop = shop(okJson(Completions.of(PLAN)))) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.MODEL);
      assertThat(answer.constraints()).hasSize(2);
      assertThat(answer.cards()).isNotEmpty();
      List<ModelExchange> exchanges =
          shop.product().store().conversations().exchanges(answer.turnId());
      assertThat(exchanges.getFirst().purpose()).isEqualTo(ModelPurpose.PLAN);
      assertThat(exchanges.getFirst().response()).isEqualTo(PLAN);
    }
  }

  @Test
  void narratorFails_templateTellsTheSameItemsAndTheAnswerSaysSo() {
    try (SmallShop shop = shop(okJson(Completions.of(PLAN)))) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertThat(answer.text()).contains(answer.cards().getFirst().title());
      assertThat(answer.degradations()).isNotEmpty();
    }
  }

  @Test
  void endpointAnswers500_theGrammarsReadingRunsAndTheAnswerSaysSo() {
    try (SmallShop shop = shop(aResponse().withStatus(500))) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertItemsWithoutConditions(answer);
      assertThat(answer.degradations()).isNotEmpty();
    }
  }

  @Test
  void endpointHangs_theTurnEndsWithinItsBudget() {
    try (SmallShop shop = shop(okJson(Completions.of(PLAN)).withFixedDelay(20_000))) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertItemsWithoutConditions(answer);
      assertThat(answer.usage().tookMicros()).isLessThan(15_000_000);
      assertThat(answer.degradations()).isNotEmpty();
    }
  }

  @Test
  void planPointsAtAnInventedItem_isSaidAndNeverShown() {
    String invented =
        "{\"act\":{\"type\":\"look_up\",\"item\":{\"by\":\"title\",\"title\":\"Zorblax 9000"
            + " Kettle\"},\"field\":null},"
            + "\"changes\":[],\"anchors\":[],\"critiques\":[],\"wish\":null,\"order\":null,\"limit\":null,\"unplaced\":[]}";
    try (SmallShop shop = shop(okJson(Completions.of(invented)))) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertThat(answer.act()).isEqualTo(AnsweredAct.RECOMMEND);
      assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.MODEL);
      assertThat(answer.constraints()).isEmpty();
      assertThat(answer.text()).contains("I have nothing called \"Zorblax 9000 Kettle\".");
      assertThat(answer.cards()).isNotEmpty().noneMatch(card -> card.title().contains("Zorblax"));
    }
  }

  @Test
  void whatTheGrammarUnderstands_neverReachesTheModelForAPlan() {
    try (SmallShop shop = shop(aResponse().withStatus(500))) {
      ChatAnswer answer = shop.say("ada", null, "how many kettles under 50 euros are there?");
      assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.GRAMMAR);
      assertThat(endpoint.getAllServeEvents()).isEmpty();
    }
  }

  /** The words of the message are wishes; nothing is claimed of them. */
  private static void assertItemsWithoutConditions(ChatAnswer answer) {
    assertThat(answer.act()).isEqualTo(AnsweredAct.RECOMMEND);
    assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.GRAMMAR);
    assertThat(answer.constraints()).isEmpty();
    assertThat(answer.cards()).isNotEmpty();
    assertThat(answer.taken().wishes().size() + answer.taken().notUnderstood().size()).isPositive();
  }

  private SmallShop shop(ResponseDefinitionBuilder planAnswer) {
    endpoint.stubFor(post(urlEqualTo("/v1/chat/completions")).atPriority(5).willReturn(planAnswer));
    return SmallShop.open(
        directory,
        Map.of(
            "VOUCH_LLM_BASE_URL", endpoint.baseUrl() + "/v1",
            "VOUCH_LLM_MODEL", "test-model",
            "VOUCH_LLM_TIMEOUT", "3s"));
  }
}
