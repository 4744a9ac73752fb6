package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.fixtures.RealData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulatePopulationCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void demoMarket_givesAPopulation_thatAScenarioRunsWith() throws IOException {
    Path file = folder.resolve("demo.json");
    assertThat(run("simulate population --from demo --smallest 20 --users 100 --out " + file))
        .isZero();
    assertThat(out.toString()).contains("shifts:", "Not told by such data", "own halves");
    JsonNode written = MAPPER.readTree(Files.readString(file));
    assertThat(written.at("/name").asText()).isEqualTo("demo");
    assertThat(written.at("/segments").size()).isBetween(2, 4);
    assertThat(
            run(
                "simulate --scenario drift --policy none --users 256 --days 3 --seeds 1 --json --population "
                    + file))
        .isZero();
  }

  @Test
  void movieLens_isImportedForTheCommand_andTellsNothingOfPrices() throws IOException {
    Path data = RealData.require("movielens-100k");
    Path file = folder.resolve("films.json");
    assertThat(
            run("simulate population --from %s --users 100 --json --out %s".formatted(data, file)))
        .isZero();
    JsonNode answer = MAPPER.readTree(out.toString());
    assertThat(answer.at("/people").asInt()).isGreaterThan(500);
    for (JsonNode segment : answer.at("/segments")) {
      assertThat(segment.at("/people").asInt()).isGreaterThanOrEqualTo(50);
    }
    assertThat(answer.at("/untouched").toString()).contains("user.price-slope");
    assertThat(Files.readString(file)).doesNotContain("price").contains("days-of-thirty");
  }

  @Test
  void wrongArguments_exitWithOneSentence() {
    assertThat(run("simulate population --from demo --out people.txt")).isEqualTo(2);
    assertThat(run("simulate population --from demo --out /nowhere/people.json")).isEqualTo(2);
    assertThat(run("simulate population --from /nowhere --out %s/p.json".formatted(folder)))
        .isEqualTo(3);
    assertThat(run("simulate population --smallest 3 --out %s/p.json".formatted(folder)))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("people.txt", "/nowhere/people.json", "(/nowhere)", "nobody can be told")
        .doesNotContain("Exception");
  }

  private int run(String arguments) {
    return VouchMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.split(" "));
  }
}
