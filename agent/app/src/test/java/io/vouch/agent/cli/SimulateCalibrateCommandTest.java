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

final class SimulateCalibrateCommandTest {
  private static final int HOUSEHOLDS = 60;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void receipts_giveACardAndATable() throws IOException {
    receipts();
    String data = folder.toString();
    assertThat(
            run(
                "simulate calibrate --kind complete-journey --data %s --out %s/world --json"
                    .formatted(data, data)))
        .isZero();
    JsonNode card = new ObjectMapper().readTree(out.toString());
    assertThat(card.at("/parameters/return.satisfaction").asDouble()).isZero();
    assertThat(card.at("/notToBeUsedFor")).isNotEmpty();
    assertThat(card.at("/data/files/0/name").asText()).isEqualTo("transactions_sample.csv");
    assertThat(Files.readString(folder.resolve("world/card.md")))
        .contains("Not to be used for", "return.base");
    assertThat(err.toString()).contains("returns of 30 people");

    out.getBuffer().setLength(0);
    assertThat(
            run(
                "simulate fidelity --world %s/world/card.json --data %s --json"
                    .formatted(data, data)))
        .isZero();
    JsonNode table = new ObjectMapper().readTree(out.toString());
    assertThat(table.at("/sameData").asBoolean()).isTrue();
    assertThat(table.at("/simulated").asBoolean()).isTrue();
    assertThat(table.at("/rows")).isEqualTo(card.at("/fidelity"));
  }

  @Test
  void wrongArguments_exitWithOneSentence() {
    assertThat(run("simulate calibrate --kind clicks --data . --out .")).isEqualTo(2);
    assertThat(run("simulate calibrate --kind movielens --data /nowhere --out .")).isEqualTo(3);
    assertThat(run("simulate fidelity --world /nowhere.json --data .")).isEqualTo(3);
    assertThat(run("simulate calibrate")).isEqualTo(2);
    assertThat(err.toString())
        .contains("\"clicks\"", "/nowhere)", "/nowhere.json")
        .doesNotContain("Exception");
  }

  /** Receipts of households that come every 3 to 20 days. */
  private void receipts() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "household_id,product_id,quantity,sales_value,week,transaction_timestamp\n");
    for (int household = 0; household < HOUSEHOLDS; household++) {
      int gap = 3 + household % 18;
      for (int day = household % 7; day < 200; day += gap + day % 3) {
        csv.append(
            "%d,%d,1,%d.50,%d,%sT10:00:00Z\n"
                .formatted(
                    household,
                    day % 30,
                    1 + day % 4,
                    day / 7,
                    java.time.LocalDate.of(2017, 1, 1).plusDays(day)));
      }
    }
    Files.writeString(folder.resolve("transactions_sample.csv"), csv);
  }

  private int run(String arguments) {
    return VouchMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.split(" "));
  }
}
