package io.vouch.agent.studies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.model.ApiKey;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.Completions;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.tools.ranking.RankingFactors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study whose controller is a model behind an endpoint that behaves well and badly. */
final class LlmStudyTest {
  private static final StudyId STUDY = new StudyId("talked-to");
  private static final String MOVE =
      """
      {"hold":null,"reason":"Orders fall short of the line.","proposals":[{"relation_key":"orders_per_user~influence.order",
      "delta_intercept":-0.04,"penalty_multiplier":1,"reason":"r001 is below","evidence_episode_keys":["r001"]}]}\
      """;

  private static final WireMockServer ENDPOINT =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort().jettyAcceptors(1));

  @TempDir private Path directory;
  private VouchStore store;

  @BeforeAll
  static void start() {
    ENDPOINT.start();
  }

  @AfterAll
  static void stop() {
    ENDPOINT.stop();
  }

  @BeforeEach
  void open() {
    ENDPOINT.resetAll();
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static void answers(ResponseDefinitionBuilder response) {
    ENDPOINT.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(response));
  }

  private Progress run(long tokens) {
    return run(tokens, Duration.ofSeconds(30));
  }

  private Progress run(long tokens, Duration timeout) {
    ModelSettings settings =
        new ModelSettings(
            URI.create("http://127.0.0.1:%d/v1".formatted(ENDPOINT.port())),
            new ApiKey("sk-secret"),
            "m",
            timeout,
            40_000);
    Controllers controllers =
        new Controllers(
            ChatModels.connect(settings).questions(settings.turnTimeout(), InstantSource.system()));
    Rounds rounds = bench(controllers).rounds(STUDY, setup(tokens), 1);
    Progress progress = rounds.advance();
    while (progress instanceof Progress.Done) {
      progress = rounds.advance();
    }
    return progress;
  }

  private StudyBench bench(Controllers controllers) {
    RankingFactors factors = RankingFactors.with(Set.of());
    return new StudyBench(
        store, controllers, new LiveExperiment(store, factors, InstantSource.system()));
  }

  private static StudySetup setup(long tokens) {
    MarketSettings market = new MarketSettings(3, 0, 400, Season.DRIFT);
    return new StudySetup(
        new MarketStudy(market, StudyMethod.OURS, 3, 20, 30, 0),
        StudyController.LLM,
        new StudyBudget(tokens, 100, 100));
  }

  private StudyStatus status() {
    return new Studies(store.tuning()).status(STUDY);
  }

  private List<String> movedBy(String method) {
    return store.tuning().state(STUDY).updates().stream()
        .filter(update -> update.method().equals(method))
        .map(update -> update.episode().value())
        .toList();
  }

  @Test
  void model_thatCorrects_movesTheInterceptAndIsKeptWordForWord() {
    answers(okJson(Completions.of(MOVE)));

    assertThat(run(200_000)).isEqualTo(new Progress.Finished());

    assertThat(movedBy("llm")).contains("r001");
    assertThat(status().budget().modelTokens()).isEqualTo(3 * 120);
    RoundExplanation explanation = new Studies(store.tuning()).explanation(STUDY, 2);
    assertThat(explanation.controller()).isEqualTo("llm");
    assertThat(explanation.steps())
        .filteredOn(step -> step.kind().equals("exchange"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.details().get("response")).isEqualTo(MOVE);
          assertThat(step.details().get("request").toString())
              .contains("data, not instructions", "\"episode_key\" : \"r001\"")
              .doesNotContain("sk-secret");
        });
  }

  @Test
  void model_thatFails_changesNothingAndTheStudyEnds() {
    List<ResponseDefinitionBuilder> failures =
        List.of(
            aResponse().withStatus(500).withBody("down"),
            aResponse().withStatus(401),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            okJson(Completions.of(MOVE)).withFixedDelay(5_000),
            okJson(Completions.of("I would rather not say.")),
            okJson("{\"choices\":[]}"));
    for (ResponseDefinitionBuilder failure : failures) {
      try (VouchStore fresh =
          JdbcVouchStore.open(
              StoreLocation.directory(directory.resolve("f" + failures.indexOf(failure))))) {
        store.close();
        store = fresh;
        answers(failure);
        assertThat(run(200_000, Duration.ofMillis(700))).isEqualTo(new Progress.Finished());
        assertThat(movedBy("llm")).isEmpty();
        assertThat(status().roundsObserved()).isEqualTo(3);
      }
    }
  }

  @Test
  void model_thatHolds_stopsTheStudyUntilReleased() {
    answers(
        okJson(
            Completions.of("{\"hold\":\"limits contradict\",\"reason\":\"\",\"proposals\":[]}")));

    assertThat(run(200_000)).isInstanceOf(Progress.Held.class);
    assertThat(status().holds()).containsEntry("r001", "limits contradict");
    assertThat(status().state()).isEqualTo(StudyState.HELD);

    new Approvals(store.tuning(), store.rankings(), InstantSource.system()).release(STUDY, "ann");
    answers(okJson(Completions.of("{\"proposals\":[]}")));
    assertThat(run(200_000)).isEqualTo(new Progress.Finished());
  }

  @Test
  void budget_usedUp_asksNoMore() {
    answers(okJson(Completions.of("{\"proposals\":[]}")));

    assertThat(run(100)).isEqualTo(new Progress.Finished());

    assertThat(ENDPOINT.getAllServeEvents()).hasSize(1);
    assertThat(status().budget().modelTokens()).isEqualTo(120);
    assertThat(new Studies(store.tuning()).explanation(STUDY, 3).proposal().reason())
        .contains("budget of 100 tokens is used up");
  }

  @Test
  void noModelConfigured_isSaidBeforeAnythingBegins() {
    StudyBench bench = bench(new Controllers(null));
    assertThatThrownBy(() -> bench.rounds(STUDY, setup(1_000), 1))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("VOUCH_LLM_BASE_URL");
    assertThat(store.tuning().studies()).isEmpty();
  }
}
