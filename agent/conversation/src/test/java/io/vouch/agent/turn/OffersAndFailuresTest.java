package io.vouch.agent.turn;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.model.Completions;
import io.vouch.agent.understanding.command.Retraction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an answer carries as values: how an offer is accepted, and how the model failed. */
@Timeout(120)
final class OffersAndFailuresTest {
  private static final String NARROW = "from Tarnwick, under 3 euros";

  private static final String UNRULY =
      "my cousin swears by brewing contraptions, mine shan't ruin me";

  private static final String PLAN =
      "{\"act\":{\"type\":\"recommend\"},\"changes\":[{\"type\":\"add\",\"statement\":"
          + "{\"op\":\"is\",\"field\":\"category\",\"values\":[\"Kettles\"]}}],\"anchors\":[],"
          + "\"critiques\":[],\"wish\":null,\"order\":null,\"limit\":null,\"unplaced\":[]}";

  @TempDir private Path directory;

  @Test
  void looser_saidAsAMessage_freesAsManyItemsAsTheOfferSays() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, NARROW);
      List<RelaxationOffer> loosened =
          answer.relaxations().stream().filter(offer -> offer.looser() != null).toList();
      assertThat(loosened).isNotEmpty();
      for (RelaxationOffer offer : loosened) {
        ChatAnswer asked = shop.say("ada", null, NARROW);
        String message = Objects.requireNonNull(offer.looser());
        assertFrees(offer, shop.say("ada", asked.conversationId(), message));
      }
    }
  }

  @Test
  void looser_conditionsGivenUpWhole_isNullAndTheyAreTakenBackByName() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, NARROW);
      List<RelaxationOffer> dropped =
          answer.relaxations().stream().filter(offer -> offer.looser() == null).toList();
      assertThat(dropped).isNotEmpty();
      for (RelaxationOffer offer : dropped) {
        ChatAnswer asked = shop.say("ada", null, NARROW);
        String message = Retraction.of(offer.constraints());
        assertThat(message).isNotNull();
        assertFrees(offer, shop.say("ada", asked.conversationId(), message));
      }
    }
  }

  private static void assertFrees(RelaxationOffer offer, ChatAnswer accepted) {
    assertThat(Objects.requireNonNull(accepted.recommendation()).candidateCount())
        .as(offer.text())
        .isEqualTo(offer.itemsFreed());
  }

  @Test
  void modelFailures_withoutAModel_areNull() {
    try (SmallShop shop = SmallShop.open(directory)) {
      assertThat(shop.say("ada", null, UNRULY).modelFailures()).isNull();
    }
  }

  @Test
  void modelFailures_endpointDown_sayWhyTheMessageWasUnderstoodWithoutIt() {
    WireMockServer endpoint = endpoint();
    try (SmallShop shop = shop(endpoint)) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      ModelFailures failures = Objects.requireNonNull(answer.modelFailures());
      assertThat(failures.understanding()).contains("test-model");
      assertThat(answer.cards()).as("items come all the same").isNotEmpty();
      assertThat(failures.narrating()).contains("test-model");
      assertThat(answer.degradations())
          .startsWith(
              "Understood without the model: " + failures.understanding(),
              "The model's text was not used in full. " + failures.narrating());
    } finally {
      endpoint.stop();
    }
  }

  @Test
  void modelFailures_narratorDown_sayWhyTheTextIsNotTheModels() {
    WireMockServer endpoint = endpoint();
    endpoint.stubFor(
        post(anyUrl())
            .atPriority(1)
            .withRequestBody(notContaining("\"stream\" : true"))
            .willReturn(okJson(Completions.of(PLAN))));
    try (SmallShop shop = shop(endpoint)) {
      ChatAnswer answer = shop.say("ada", null, UNRULY);
      assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.MODEL);
      ModelFailures failures = Objects.requireNonNull(answer.modelFailures());
      assertThat(failures.understanding()).isNull();
      assertThat(failures.narrating()).contains("test-model");
      assertThat(answer.degradations().getFirst())
          .isEqualTo("The model's text was not used in full. " + failures.narrating());
    } finally {
      endpoint.stop();
    }
  }

  /** An endpoint at which every request fails. */
  private static WireMockServer endpoint() {
    WireMockServer endpoint =
        new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    endpoint.start();
    endpoint.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(401)));
    return endpoint;
  }

  private SmallShop shop(WireMockServer endpoint) {
    return SmallShop.open(
        directory,
        Map.of(
            "VOUCH_LLM_BASE_URL", endpoint.baseUrl() + "/v1",
            "VOUCH_LLM_MODEL", "test-model",
            "VOUCH_LLM_TIMEOUT", "3s"));
  }
}
