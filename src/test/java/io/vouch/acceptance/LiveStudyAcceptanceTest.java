package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.product.Product;
import io.vouch.agent.studies.Controllers;
import io.vouch.agent.studies.LiveStudy;
import io.vouch.agent.studies.StudyBench;
import io.vouch.agent.studies.StudyController;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.domain.StudyId;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.RankingFactors;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A study on a served process: visitors come over HTTP, another process runs the rounds, is killed
 * in the middle of a window, and a third one goes on.
 */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class LiveStudyAcceptanceTest {
  private static final StudyId ID = new StudyId("served");
  private static final long WINDOW_MILLIS = 8_000;
  private static final int KILLED = 128 + 9;
  private static final int VISITORS = 40;

  /** Two rounds' steps, confirming windows, a release, and room for lost windows. */
  private static final int MOST_STEPS = 60;

  private static Rounds rounds(VouchStore store) {
    LiveStudy live =
        new LiveStudy(
            DefaultRanking.configuration(),
            1,
            20,
            50,
            WINDOW_MILLIS,
            0.5,
            0.2,
            InstantSource.system().millis());
    RankingFactors factors = RankingFactors.with(Product.shippedModels().words().keySet());
    LiveExperiment people = new LiveExperiment(store, factors, InstantSource.system());
    return new StudyBench(store, new Controllers(null), people)
        .rounds(ID, StudySetup.live(live, StudyController.NONE, StudyBudget.standard()), 1);
  }

  /** Runs the study until it waits for its first window, and dies without closing anything. */
  public static void main(String[] args) {
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(Path.of(args[0])));
    Progress progress = rounds(store).advance();
    Runtime.getRuntime().halt(progress instanceof Progress.Waiting ? KILLED : 1);
  }

  private static int killed(Path directory) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LiveStudyAcceptanceTest.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  /** Everybody asks for something and clicks on the first of it, until the window is over. */
  private static void visitUntil(long untilMillis) {
    for (int visitor = 0; InstantSource.system().millis() < untilMillis; visitor++) {
      String person = "visitor" + visitor % VISITORS;
      JsonPath slate =
          given()
              .contentType(ContentType.JSON)
              .body(Map.of("userId", person, "limit", 5))
              .post("/v1/recommendations")
              .jsonPath();
      Map<String, Object> click =
          Map.of(
              "eventId",
              "served-" + untilMillis + "-" + visitor,
              "type",
              "click",
              "userId",
              person,
              "itemId",
              slate.getString("items[0].itemId"));
      given()
          .contentType(ContentType.JSON)
          .body(Map.of("events", List.of(click)))
          .post("/v1/events")
          .then()
          .body("stored", equalTo(1));
    }
  }

  @Test
  void study_killedInItsFirstWindow_completesItsRoundOnPeopleWhoCameOverHttp() throws Exception {
    Path directory = Path.of(System.getProperty("vouch.data-dir"));
    assertThat(killed(directory)).isEqualTo(KILLED);

    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      Progress progress = rounds(store).advance();
      for (int step = 0; step < MOST_STEPS && !(progress instanceof Progress.Finished); step++) {
        if (progress instanceof Progress.Waiting waiting) {
          visitUntil(waiting.untilMillis());
        } else if (progress instanceof Progress.Held) {
          new Approvals(store.tuning(), store.rankings(), InstantSource.system())
              .release(ID, "ann");
        }
        progress = rounds(store).advance();
      }
      assertThat(progress).isEqualTo(new Progress.Finished());
    }

    JsonPath status = given().get("/v1/tuner/studies/served").jsonPath();
    assertThat(status.getBoolean("isSimulated")).isFalse();
    assertThat(status.getInt("roundsObserved")).isEqualTo(1);
    assertThat(status.getLong("live.windowMillis")).isEqualTo(WINDOW_MILLIS);
    JsonPath round = given().get("/v1/tuner/studies/served/rounds").jsonPath();
    assertThat(round.getMap("rounds[0].outcome.uplifts")).containsKey("clicks_per_user");
    JsonPath window = given().get("/v1/experiments/served-w001").jsonPath();
    assertThat(window.getList("arms.units", Integer.class).stream().mapToInt(i -> i).sum())
        .isBetween(2, VISITORS);
  }
}
