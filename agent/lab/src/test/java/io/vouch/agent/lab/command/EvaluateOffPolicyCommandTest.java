package io.vouch.agent.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.terminal.ExitCodes;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class EvaluateOffPolicyCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new EvaluateOffPolicyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(new ExitCodes())
        .execute(arguments);
  }

  @Test
  void json_hasARowPerEstimatorThatCoversTheTruth() throws Exception {
    assertThat(run("--rows=500", "--logs=50", "--json")).isZero();

    JsonNode rows = new ObjectMapper().readTree(out.toString()).path("rows");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(3).path("estimator").asText()).isEqualTo("doubly robust");
    assertThat(rows.get(3).path("coverage").asDouble()).isGreaterThan(0.8);
    assertThat(rows.get(1).path("coverage").asDouble())
        .as("clipping biases")
        .isLessThan(rows.get(0).path("coverage").asDouble());
    assertThat(err.toString()).contains("seed 5");
  }

  @Test
  void openBandit_folderThatIsNotThere_isSaid() {
    assertThat(run("--logs=1", "--rows=10", "--open-bandit=nowhere"))
        .isEqualTo(ExitCodes.NOT_FOUND);
    assertThat(err.toString()).contains("nowhere");
  }
}
