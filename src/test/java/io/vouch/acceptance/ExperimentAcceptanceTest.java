package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vouch.agent.security.KeyRing;
import io.vouch.memory.KeyRole;
import io.vouch.tools.experiment.Assignment;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An experiment on real people: their arm's ranking really ranks for them, and it is logged. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class ExperimentAcceptanceTest {
  private static final String PATH = "/v1/experiments";

  @Inject KeyRing keys;

  @AfterEach
  void stopAndRemoveKeys() {
    keys.all().forEach(key -> keys.remove(key.label()));
    JsonPath all = given().get(PATH).jsonPath();
    all.<String>getList("experiments.id").forEach(id -> post(PATH + "/" + id + "/stop", Map.of()));
  }

  private static Response post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }

  private static Map<String, Object> experiment(String id) {
    return Map.of(
        "id", id, "treatmentWeights", Map.of("popular", 3.0), "treatmentShare", 0.5, "hours", 1);
  }

  private static String personIn(String experiment, boolean isTreated) {
    for (int i = 1; i <= 99; i++) {
      String person = "p%05d".formatted(i);
      if (Assignment.point(experiment, person) >= 0.5 == isTreated) {
        return person;
      }
    }
    throw new AssertionError("nobody");
  }

  private static JsonPath recommend(String person) {
    return post("/v1/recommendations", Map.of("userId", person, "limit", 3)).jsonPath();
  }

  @Test
  void treatedPerson_isRankedByTheArm_inRecommendationsAndChat_andExposedOnce() {
    String treated = personIn("louder", true);
    String control = personIn("louder", false);
    assertThat(post(PATH, experiment("louder")).statusCode()).isEqualTo(200);

    JsonPath slate = recommend(treated);
    assertThat(slate.getString("configurationVersion")).isEqualTo("experiment-louder");
    assertThat(slate.getString("items[0].certificate.configurationVersion"))
        .isEqualTo("experiment-louder");
    assertThat(recommend(control).getString("configurationVersion")).isEqualTo("default-1");
    JsonPath chat =
        post(
                "/v1/chat",
                Map.of("userId", treated, "message", "wireless headphones under 150 euros"))
            .jsonPath();
    assertThat(chat.getString("recommendation.configurationVersion"))
        .isEqualTo("experiment-louder");

    JsonPath assignment = given().get(PATH + "/louder/assignment?userId=" + treated).jsonPath();
    assertThat(assignment.getString("arm")).isEqualTo("treatment");
    assertThat(assignment.getBoolean("isRunning")).isTrue();
    JsonPath outcome = given().get(PATH + "/louder").jsonPath();
    assertThat(outcome.getList("arms.units", Integer.class)).containsExactly(1, 1);

    post(PATH + "/louder/stop", Map.of());
    assertThat(recommend(treated).getString("configurationVersion")).isEqualTo("default-1");
    assertThat(given().get(PATH + "/louder").jsonPath().getBoolean("isRunning")).isFalse();
  }

  @Test
  void exposure_reportedByAFrontEnd_countsOnceWhileTheExperimentRuns() {
    post(PATH, experiment("elsewhere"));
    for (int i = 0; i < 2; i++) {
      assertThat(post(PATH + "/elsewhere/exposures", Map.of("userId", "visitor")).statusCode())
          .isEqualTo(200);
    }
    int people =
        given().get(PATH + "/elsewhere").jsonPath().getList("arms.units", Integer.class).stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(people).isEqualTo(1);

    post(PATH + "/elsewhere/stop", Map.of());
    assertProblem(post(PATH + "/elsewhere/exposures", Map.of("userId", "late")), 409);
  }

  @Test
  void badRequests_areProblems() {
    assertProblem(given().get(PATH + "/none"), 404);
    assertProblem(given().get(PATH + "/none/assignment?userId=u"), 404);
    assertProblem(post(PATH, Map.of("id", "odd", "treatmentWeights", Map.of("gmv", 1.0))), 400);
    assertProblem(post(PATH, "{\"id\":\"odd\",\"treatmentWeights\":{\"popular\":null}}"), 400);
    assertProblem(post(PATH, "{\"id\":\"odd\"}"), 400);
    assertProblem(
        post(PATH, Map.of("id", "odd", "treatmentWeights", Map.of(), "treatmentShare", 2)), 400);
    post(PATH, experiment("first"));
    assertProblem(post(PATH, experiment("second")), 409);
    assertProblem(given().get(PATH + "/first/assignment"), 400);
  }

  @Test
  void callers_otherThanAdmins_mayOnlyBeAssigned() {
    post(PATH, experiment("guarded"));
    String serve = keys.create("shop", KeyRole.SERVE);
    String admin = keys.create("boss", KeyRole.ADMIN);

    assertProblem(given().header("X-API-Key", serve).get(PATH), 403);
    assertProblem(given().header("X-API-Key", serve).post(PATH + "/guarded/stop"), 403);
    assertThat(
            given()
                .header("X-API-Key", serve)
                .get(PATH + "/guarded/assignment?userId=key-shop")
                .statusCode())
        .isEqualTo(200);
    assertProblem(
        given().header("X-API-Key", serve).get(PATH + "/guarded/assignment?userId=victim"), 403);
    assertThat(given().header("X-API-Key", admin).get(PATH).statusCode()).isEqualTo(200);
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
  }
}
