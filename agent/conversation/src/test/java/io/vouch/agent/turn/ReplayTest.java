package io.vouch.agent.turn;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vouch.agent.model.Completions;
import io.vouch.agent.replay.ReplayReport;
import io.vouch.agent.replay.Replaying;
import io.vouch.agent.replay.TurnReplay;
import io.vouch.domain.ConversationId;
import io.vouch.domain.EventId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.OwnedRows;
import io.vouch.memory.VouchStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stored turns run again to the last byte, without endpoint and without a trace. */
@Timeout(120)
final class ReplayTest {
  private static final String UNRULY =
      "my cousin swears by brewing contraptions, mine shan't ruin me";

  private static final String PLAN =
      "{\"act\":{\"type\":\"recommend\"},\"changes\":[{\"type\":\"add\",\"statement\":"
          + "{\"op\":\"is\",\"field\":\"category\",\"values\":[\"Kettles\"]}}],\"anchors\":[],"
          + "\"critiques\":[],\"wish\":null,\"order\":null,\"limit\":null,\"unplaced\":[]}";

  @TempDir private Path directory;

  @Test
  void turnsWithAModel_replayIdenticallyWithoutIt() {
    talkWithModel();
    try (SmallShop shop = SmallShop.open(directory)) {
      List<OwnedRows> before = rows(shop);
      ReplayReport report = replaying(shop).since(0, done -> {});
      assertThat(report.replays()).isEmpty();
      assertThat(report.turns()).isEqualTo(3);
      assertThat(report.identical()).isEqualTo(3);
      assertThat(rows(shop)).as("replaying stores nothing").isEqualTo(before);
    }
  }

  @Test
  void earlierTurns_areReplayedAsOfTheirTime() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId talk = shop.say("ada", null, "kettles").conversationId();
      shop.say("ada", talk, "show me more");
      shop.say("ada", talk, "remember that I like red");
      shop.say("ada", talk, "show me more");
      shop.say("ada", talk, "what do you know about me?");
      shop.say("ada", talk, "forget that");
      shop.say("ada", null, "kettles under 100 euros");
      shop.say("ada", null, "what do you know about me?");
      Item liked = shop.product().engines().current().catalogue().item(3);
      shop.product()
          .store()
          .events()
          .append(
              List.of(
                  new Event(
                      new EventId("later"),
                      EventType.PURCHASE,
                      new PersonId("ada"),
                      liked.id(),
                      1,
                      System.currentTimeMillis() + 60_000,
                      null,
                      null)));
      ReplayReport report = replaying(shop).since(0, done -> {});
      assertThat(report.replays()).isEmpty();
      assertThat(report.identical()).isEqualTo(8);
      assertThat(report.conversations()).isEqualTo(3);
    }
  }

  @Test
  void anotherRanking_isReportedTurnByTurn() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId talk = shop.say("ada", null, "kettles").conversationId();
      shop.say("ada", talk, "how many are there?");
      VouchStore store = shop.product().store();
      RankingConfiguration used =
          shop.product().engines().current().model().formula().configuration();
      store.rankings().save(reversed(used), 1);
      store.rankings().activate("reversed", 2);
      shop.product().engines().reload();

      ReplayReport report = replaying(shop).conversation(talk);
      assertThat(report.different()).isEqualTo(1);
      assertThat(report.identical()).as("counting does not rank").isEqualTo(1);
      TurnReplay first = report.replays().getFirst();
      assertThat(first.differences()).extracting(TurnReplay.Difference::part).contains("items");
      assertThat(first.circumstances().toString())
          .contains("ranking configuration is reversed now");
    }
  }

  @Test
  void anotherCatalogue_isSaidInsteadOfPretended() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ConversationId talk = shop.say("ada", null, "kettles under 60 euros").conversationId();
      Item item = shop.product().engines().current().catalogue().item(0);
      shop.product()
          .store()
          .catalogue()
          .upsert(
              shop.product().engines().current().catalogue().schema(),
              List.of(
                  new Item(
                      item.id(),
                      item.title() + " II",
                      item.description(),
                      item.price(),
                      item.available(),
                      item.attributes())));
      shop.product().engines().reload();

      ReplayReport report = replaying(shop).conversation(talk);
      assertThat(report.identical()).isZero();
      assertThat(report.replays().getFirst().circumstances().toString())
          .contains("catalogue is version", "cannot be repeated exactly");
    }
  }

  private void talkWithModel() {
    WireMockServer endpoint =
        new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    endpoint.start();
    endpoint.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .atPriority(1)
            .withRequestBody(containing("\"stream\" : true"))
            .willReturn(aResponse().withStatus(500)));
    endpoint.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .atPriority(5)
            .willReturn(okJson(Completions.of(PLAN))));
    Map<String, String> environment =
        Map.of(
            "VOUCH_LLM_BASE_URL", endpoint.baseUrl() + "/v1",
            "VOUCH_LLM_MODEL", "test-model",
            "VOUCH_LLM_TIMEOUT", "3s");
    try (SmallShop shop = SmallShop.open(directory, environment)) {
      ConversationId talk = shop.say("ada", null, UNRULY).conversationId();
      shop.say("ada", talk, "show me more");
      endpoint.resetMappings();
      endpoint.stubFor(
          post(urlEqualTo("/v1/chat/completions")).willReturn(aResponse().withStatus(503)));
      shop.say("ada", talk, "methinks " + UNRULY);
    } finally {
      endpoint.stop();
    }
  }

  private static RankingConfiguration reversed(RankingConfiguration used) {
    Map<String, Double> weights = new TreeMap<>();
    used.weightByFactor().forEach((factor, weight) -> weights.put(factor, -weight));
    return new RankingConfiguration("reversed", weights, "for this test");
  }

  private static Replaying replaying(SmallShop shop) {
    return new Replaying(shop.product().store(), shop.product().engines(), shop.product().ids());
  }

  private static List<OwnedRows> rows(SmallShop shop) {
    return shop.product().store().people().export(new PersonId("ada"));
  }
}
