package io.vouch.agent.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ImportCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path shop = Path.of("shop.csv");

  @BeforeEach
  void write() throws IOException {
    shop = folder.resolve("shop.csv");
    Files.writeString(
        shop,
        "id,title,price\n1,Bell,5\n2,Drum,50\n3,Horn,cheap\n4,Lute,70\n5,Oboe,80\n6,Harp,90\n7,Lyre,9\n8,Gong,4\n9,Fife,3\n10,Tuba,8\n11,Sitar,2\n");
  }

  @Test
  void detect_only_showsTheGuessAndStoresNothing() {
    assertThat(run("--detect")).isZero();
    assertThat(out.toString()).contains("format tables (likely)", "-> price in USD", "Bell");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void json_afterAnImport_isOneDocumentWithCountsAndFitness() throws IOException {
    assertThat(run("--yes", "--json")).isZero();
    JsonNode document = new ObjectMapper().readTree(out.toString());
    assertThat(document.at("/outcome").asText()).isEqualTo("imported");
    assertThat(document.at("/counts/fieldsDropped").asInt()).isEqualTo(1);
    assertThat(document.at("/published/itemsInStore").asInt()).isEqualTo(11);
    assertThat(document.at("/fitness/itemsWithPrice").asInt()).isEqualTo(10);
    String reject = Files.readString(folder.resolve("data/rejects.jsonl"));
    assertThat(reject)
        .contains(
            "\"line\":4",
            "\"field\":\"price\"",
            "\"row\":\"kept without the field\"",
            "\"raw\":\"3,Horn,cheap\"");
  }

  @Test
  void onErrorStop_atARejectedField_exitsWithFour() {
    assertThat(run("--yes", "--on-error=stop")).isEqualTo(4);
    assertThat(out.toString())
        .contains("Stopped, nothing was imported", "line 4: The price (cheap)");
  }

  @Test
  void dryRun_always_storesNothing() {
    assertThat(run("--dry-run")).isZero();
    assertThat(out.toString()).contains("Nothing was stored. 11 rows would give 11 items");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void unconfirmedGuess_withoutTerminal_isRefused() {
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString())
        .contains("was not confirmed, so nothing was imported. Maybe add --yes");
  }

  @Test
  void unknownOptionValue_isWrongUsage() {
    assertThat(run("--on-error=maybe")).isEqualTo(2);
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = shop.toString();
    arguments[1] = "--data-dir";
    arguments[2] = folder.resolve("data").toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    CommandLine command = new CommandLine(new ImportCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    command.setExecutionExceptionHandler((failure, line, parsed) -> {
      line.getErr().println(failure.getMessage());
      return 1;
    });
    return command.execute(arguments);
  }
}
