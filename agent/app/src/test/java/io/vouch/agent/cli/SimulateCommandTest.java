package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void json_ofAScenario_namesUnitsUsersSpreadVerdictAndSegments() throws IOException {
    assertThat(
            run(
                "simulate --scenario drift --policy random --users 520 --days 6 --seeds 2 --population mixed --json"))
        .isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString()).at("/report");
    assertThat(report.at("/simulated").asBoolean()).isTrue();
    assertThat(report.at("/setup/users").asInt()).isEqualTo(520);
    assertThat(report.at("/policies")).hasSize(4);
    for (JsonNode policy : report.at("/policies")) {
      assertThat(policy.at("/figures/0/unit").asText()).isEqualTo("clicks/slate");
      assertThat(policy.at("/figures/0/users").asInt()).isEqualTo(520);
      assertThat(policy.at("/figures/0/seedSpread").asDouble()).isPositive();
      assertThat(policy.at("/segments")).hasSize(4);
      assertThat(policy.at("/visitingShareByDay")).hasSize(6);
    }
    assertThat(report.at("/policies/0/againstKnownBad/verdict").asText()).isEqualTo("higher");
    assertThat(err.toString()).contains("policy bound.oracle (1 of 4)");
  }

  @Test
  void report_ofAScenario_hasRetentionFunnelSegmentsAndSessions() throws IOException {
    Path file = folder.resolve("market.html");
    assertThat(
            run(
                "simulate --scenario instructions --policy none --users 20 --days 4 --seeds 1 --report "
                    + file))
        .isZero();
    assertThat(Files.readString(file))
        .contains("Retention", "Funnel", "Segments", "A few sessions", "simulated", "slate 1:");
    // Twenty users are one batch: nothing says how sure a difference is, so none is claimed.
    assertThat(out.toString()).contains("no difference").doesNotContain("Infinity");
  }

  @Test
  void chat_printsRowsAndWritesConversations() throws IOException {
    Path file = folder.resolve("talk.md");
    assertThat(run("simulate chat --users 4 --items 600 --turns 4 --json --transcripts " + file))
        .isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString()).at("/report");
    assertThat(report.at("/simulated").asBoolean()).isTrue();
    assertThat(report.at("/rows")).hasSize(5);
    assertThat(report.at("/rows/0/success/mean").asDouble()).isBetween(0.0, 1.0);
    assertThat(Files.readString(file)).contains("A few conversations", "user: ", "vouch: ");
    assertThat(run("simulate chat --users 0")).isEqualTo(2);
  }

  @Test
  void unknownNames_exitWithOneSentence() {
    assertThat(run("simulate --scenario nowhere")).isEqualTo(3);
    assertThat(run("simulate --scenario drift --policy nobody")).isEqualTo(3);
    assertThat(run("simulate")).isEqualTo(2);
    assertThat(err.toString()).contains("\"nowhere\"", "\"nobody\"", "needs a scenario");
  }

  @Test
  void benchSimulator_json_hasARowPerModelPolicyAndThreads() throws IOException {
    assertThat(run("bench simulator --users 400 --repeats 1 --threads 1,2 --choice cascade --json"))
        .isZero();
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.at("/hashEqualAcrossThreads").asBoolean()).isTrue();
    assertThat(result.at("/rows")).hasSize(4);
    assertThat(result.at("/rows/0/choiceModel").asText()).isEqualTo("cascade");
    assertThat(result.at("/rows/0/sessionsPerSecond").asDouble()).isPositive();
  }

  private int run(String arguments) {
    return VouchMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.split(" "));
  }
}
