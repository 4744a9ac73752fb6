package io.vouch.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vouch.agent.security.KeyRing;
import io.vouch.memory.KeyRole;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tuner over HTTP: a study is run, watched, explained, frozen, decided on. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class TunerAcceptanceTest {
  private static final String SMALL =
      """
      {"study":"%s","rounds":2,"trials":20,"requests":30,"visitors":400}
      """;

  @Inject KeyRing keys;

  @AfterEach
  void removeKeys() {
    keys.all().forEach(key -> keys.remove(key.label()));
  }

  private static Response post(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/tuner" + path);
  }

  private static JsonPath get(String path) {
    return given().get("/v1/tuner" + path).jsonPath();
  }

  /** Runs a small study to its end: the stream of its progress ends with it. */
  private static String run(String study) {
    assertThat(post("/studies", SMALL.formatted(study)).statusCode()).isEqualTo(202);
    Response stream = given().get("/v1/tuner/studies/" + study + "/progress");
    assertThat(stream.contentType()).startsWith("text/event-stream");
    return stream.asString();
  }

  @Test
  void study_runInTheBackground_isToldStepByStepAndExplained() {
    String told = run("told");

    assertThat(told).contains("\"step\":\"search\"", "\"state\":\"finished\"");
    assertThat(get("/studies/told/run").getString("state")).isEqualTo("finished");
    JsonPath status = get("/studies/told");
    assertThat(status.getBoolean("isSimulated")).isTrue();
    assertThat(status.getString("state")).isEqualTo("finished");
    assertThat(status.getInt("roundsObserved")).isEqualTo(2);
    assertThat(status.getInt("budget.mostRounds")).isEqualTo(2);
    assertThat(get("/studies").getList("studies.study")).contains("told");

    JsonPath rounds = get("/studies/told/rounds");
    assertThat(rounds.getList("rounds.round")).isEqualTo(List.of(1, 2));
    assertThat(rounds.getMap("rounds[0].influence")).containsKeys("gmv", "ecpm");
    assertThat(rounds.getMap("rounds[0].outcome.uplifts")).containsKey("gmv_per_user");

    JsonPath explanation = get("/studies/told/rounds/2");
    assertThat(explanation.getList("updates")).isNotEmpty();
    assertThat(explanation.getString("controller")).isEqualTo("none");
    assertThat(explanation.getList("steps.subject").toString()).contains("r002:10-search");
    assertThat(get("/studies/told/export").getList("events")).hasSizeGreaterThan(20);
  }

  @Test
  void study_finished_isNotApprovedUnconfirmed_andActivatesNothing() {
    run("judged");
    JsonPath confirmation = get("/studies/judged");
    if (!confirmation.getBoolean("confirmation.isConfirmed")) {
      assertProblem(post("/studies/judged/approve", "{}"), 409, "confirmed");
      assertProblem(post("/studies/judged/reject", "{\"reason\":\"no\"}"), 409, "confirmed");
    } else {
      assertThat(post("/studies/judged/approve", "{}").statusCode()).isEqualTo(200);
      assertProblem(
          post("/studies/judged/approve", "{\"activate\":true}"), 409, "simulated market");
    }
    assertThat(get("/configurations").getMap("active")).isNull();
    assertProblem(post("/rollback", "{}"), 409, "no configuration to roll back to");
  }

  @Test
  void study_frozen_holdsUntilItIsUnfrozen() {
    run("cold");
    assertThat(
            post("/studies/cold/freeze", "{\"reason\":\"sale week\"}")
                .jsonPath()
                .getString("frozen"))
        .isEqualTo("frozen by local: sale week");
    assertProblem(post("/studies/cold/freeze", "{\"reason\":\"again\"}"), 409, "already frozen");
    Response unfrozen = given().post("/v1/tuner/studies/cold/unfreeze");
    assertThat(unfrozen.statusCode()).isEqualTo(200);
    assertThat(unfrozen.jsonPath().getString("frozen")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /studies/none | '' | 404",
        "GET | /studies/none/rounds | '' | 404",
        "GET | /studies/none/rounds/1 | '' | 404",
        "GET | /studies/none/progress | '' | 404",
        "POST | /studies/none/release | '' | 404",
        "POST | /studies/none/freeze | {\"reason\":\"x\"} | 404",
        "POST | /studies | {\"rounds\":0} | 400",
        "POST | /studies | {\"rounds\":51} | 400",
        "POST | /studies | {\"study\":\"odd\",\"method\":\"magic\"} | 400",
        "POST | /studies | {\"study\":\"odd\",\"controller\":\"magic\"} | 400",
        "POST | /studies | {\"sesaon\":\"DRIFT\"} | 400",
        "POST | /rollback | {\"to\":\"never\"} | 409",
      })
  void badRequest_isAProblem(String method, String path, String body, int status) {
    Response response =
        given().contentType(ContentType.JSON).body(body).request(method, "/v1/tuner" + path);
    assertProblem(response, status, "");
  }

  @Test
  void callers_otherThanAdmins_areRefused() {
    String trusted = keys.create("front", KeyRole.TRUSTED_FRONTEND);
    String admin = keys.create("boss", KeyRole.ADMIN);

    assertProblem(bearer(trusted).get("/v1/tuner/studies"), 403, "may not do this");
    assertProblem(bearer(trusted).post("/v1/tuner/studies"), 403, "may not do this");
    assertThat(bearer(admin).get("/v1/tuner/studies").statusCode()).isEqualTo(200);
  }

  private static RequestSpecification bearer(String secret) {
    return given().header("Authorization", "Bearer " + secret).contentType(ContentType.JSON);
  }

  private static void assertProblem(Response response, int status, String words) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("detail")).contains(words);
  }
}
