package io.vouch.agent.understanding.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.Completions;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.model.TurnModel;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The critic against a scripted endpoint: what runs, and how many calls it takes. */
@Timeout(60)
final class CriticPlannerTest {
  private static final String BOUND =
      "{\"type\":\"add\",\"statement\":{\"op\":\"at_most\",\"field\":\"price\",\"values\":[\"50\"]}}";
  private static final String BRAND =
      "{\"type\":\"add\",\"statement\":{\"op\":\"is\",\"field\":\"brand\",\"values\":[\"Orb\"]}}";
  private static final String HALF =
      "{\"act\":{\"type\":\"recommend\"},\"changes\":[" + BOUND + "]}";
  private static final String WHOLE =
      "{\"act\":{\"type\":\"recommend\"},\"changes\":[" + BOUND + "," + BRAND + "]}";
  private static final String YES = "{\"approved\":true,\"objection\":null}";
  private static final String NO = "{\"approved\":false,\"objection\":\"The brand is missing.\"}";
  private static final WireMockServer ENDPOINT =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort().jettyAcceptors(1));
  private static final PlannerPrompts PROMPTS =
      new PlannerPrompts(PromptCatalogue.load(), DemonstrationPool.load());

  @BeforeAll
  static void start() {
    ENDPOINT.start();
  }

  @AfterAll
  static void stop() {
    ENDPOINT.stop();
  }

  @BeforeEach
  void forgetAnswers() {
    ENDPOINT.resetAll();
  }

  @Test
  void approvedPlan_runsAfterTwoCalls() {
    script(WHOLE, YES, WHOLE);
    assertThat(changes(plan(3))).isEqualTo(2);
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void objection_theRevisedPlanRuns() {
    script(HALF, NO, WHOLE);
    ENDPOINT.stubFor(
        post(anyUrl())
            .withRequestBody(containing("You check the plan"))
            .withRequestBody(containing("field\\\":\\\"brand"))
            .willReturn(okJson(Completions.of(YES))));
    assertThat(changes(plan(2))).isEqualTo(2);
    assertThat(calls()).isEqualTo(4);
  }

  @Test
  void objectionToTheEnd_nothingRunsAndChancesAreBounded() {
    script(HALF, NO, HALF);
    assertThat(plan(2)).isEqualTo(Reading.nothing());
    assertThat(calls()).isEqualTo(4);
    ENDPOINT.resetRequests();
    assertThat(plan(1)).isEqualTo(Reading.nothing());
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void criticThatTalksNonsenseOrFails_stopsNothing() {
    script(WHOLE, "I would rather not say.", WHOLE);
    assertThat(changes(plan(3))).isEqualTo(2);
    ENDPOINT.resetAll();
    script(WHOLE, YES, WHOLE);
    ENDPOINT.stubFor(
        post(anyUrl()).withRequestBody(containing("You check the plan")).willReturn(serverError()));
    assertThat(changes(plan(3))).isEqualTo(2);
  }

  /** What the planner, the critic and the repair answer. */
  private static void script(String plan, String verdict, String repaired) {
    answers("You translate one message", plan);
    answers("You mend one JSON object", repaired);
    answers("You check the plan", verdict);
  }

  private static void answers(String asked, String text) {
    ENDPOINT.stubFor(
        post(anyUrl()).withRequestBody(containing(asked)).willReturn(okJson(Completions.of(text))));
  }

  private static Reading plan(int chances) {
    TurnModel model =
        ChatModels.connect(
                new ModelSettings(
                    URI.create(ENDPOINT.baseUrl() + "/v1"),
                    null,
                    "m",
                    Duration.ofSeconds(20),
                    40_000))
            .forTurn(
                new TurnBudget(InstantSource.system(), 20_000, 40_000), InstantSource.system());
    return new CriticPlanner(new LlmPlanner(PROMPTS, model), PROMPTS, model, chances)
        .read(new PlanningContext("Orb under 50", Shop.vocabulary(), ConversationView.empty()));
  }

  private static int changes(Reading reading) {
    assertThat(reading.isWhole()).as("%s", reading).isTrue();
    return Objects.requireNonNull(reading.plan()).changes().size();
  }

  private static int calls() {
    return ENDPOINT.getAllServeEvents().size();
  }
}
