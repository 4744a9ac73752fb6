package io.vouch.agent.lab.talk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.Completions;
import io.vouch.agent.model.ModelSettings;
import io.vouch.domain.VouchException;
import io.vouch.simulator.persona.PersonaModel;
import io.vouch.simulator.persona.PersonaSpeaker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PersonasTest {
  private static final PersonaSpeaker.Sentence NOT_RED =
      new PersonaSpeaker.Sentence("not red", List.of("not", "red"), List.of());

  private final WireMockServer endpoint = new WireMockServer(wireMockConfig().dynamicPort());
  @TempDir private Path scratch;
  @TempDir private Path other;

  @BeforeAll
  void start() {
    endpoint.start();
  }

  @AfterAll
  void stop() {
    endpoint.stop();
  }

  @Test
  void endpointThatAnswers_lendsItsWords() {
    answer(okJson(Completions.of("{\"say\": \"really not red\"}")));
    PersonaSpeaker speaker = speaker();
    assertThat(speaker.say(NOT_RED, text -> false)).isEqualTo("really not red");
    assertThat(speaker.tally().tokens()).isEqualTo(120);
  }

  @Test
  void endpointThatFails_leavesTheTemplate() {
    for (ResponseDefinitionBuilder failure :
        List.of(
            aResponse().withStatus(500),
            okJson("{\"not\": \"a completion\"}"),
            okJson(Completions.of("{\"say\": \"really not red\"}")).withFixedDelay(3_000))) {
      answer(failure);
      PersonaSpeaker speaker = speaker();
      assertThat(speaker.say(NOT_RED, text -> false)).isEqualTo("not red");
      assertThat(speaker.tally().unanswered()).isOne();
    }
    answer(okJson(Completions.of("no JSON at all")));
    PersonaSpeaker speaker = speaker();
    assertThat(speaker.say(NOT_RED, text -> false)).isEqualTo("not red");
    assertThat(speaker.tally().malformed()).isOne();
  }

  @Test
  void mixtureWithoutAModel_isReportedBySegmentAndSpeaksByTemplate() {
    TalkOptions options = new TalkOptions(12, 1, 600, 5);
    PersonaSpeaker speaker = new PersonaSpeaker(new PersonaModel(null, List.of(), null, 0));
    TalkReport report =
        TalkStudy.ofTheProduct(
            Workplaces.in(scratch), options, personas(speaker, 1_000), line -> {});
    List<TalkReport.Row> mixed = report.rows().subList(5, 8);
    assertThat(mixed)
        .extracting(TalkReport.Row::segment)
        .containsExactly("everybody", "persona", "template");
    assertThat(mixed.get(1).n() + mixed.get(2).n()).isEqualTo(12);
    assertThat(mixed.getFirst().success()).isEqualTo(report.rows().getFirst().success());
    assertThat(report.notes()).anyMatch(note -> note.contains("leak rate 0.000"));
    assertThat(speaker.tally().unanswered()).isEqualTo(speaker.tally().sentences()).isPositive();
  }

  @Test
  void mixtureBeyondItsBudget_isRefusedBeforeAnyCall() {
    PersonaSpeaker speaker = new PersonaSpeaker(new PersonaModel(null, List.of(), null, 0));
    assertThatThrownBy(() ->
            TalkStudy.ofTheProduct(
                Workplaces.in(other),
                new TalkOptions(12, 1, 600, 5),
                personas(speaker, 1),
                line -> {}))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("--yes");
    assertThat(speaker.tally().sentences()).isZero();
  }

  private static Personas personas(PersonaSpeaker speaker, int mostCalls) {
    return new Personas(0.5, speaker, "templates", new Personas.Budget(mostCalls, false, 2.0));
  }

  private PersonaSpeaker speaker() {
    ModelSettings settings =
        new ModelSettings(
            URI.create(endpoint.baseUrl() + "/v1"), null, "m", Duration.ofMillis(1_500), 5_000);
    return new PersonaSpeaker(
        new PersonaModel(ChatModels.connect(settings).blocking(), List.of(), null, 10));
  }

  private void answer(ResponseDefinitionBuilder response) {
    endpoint.resetAll();
    endpoint.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(response));
  }
}
