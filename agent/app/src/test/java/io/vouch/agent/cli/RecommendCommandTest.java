package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class RecommendCommandTest {
  @TempDir private Path directory;

  @Test
  void recommend_wishAndWordsToAvoid_areListedAsNotVerified() throws Exception {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      DemoMarket market = DemoMarket.standard();
      store.catalogue().upsert(market.schema(), market.items());
    }
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new RecommendCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .setExecutionExceptionHandler(new ExitCodes())
            .execute(
                "--data-dir",
                directory.toString(),
                "--json",
                "--limit=2",
                "--wish=kettle",
                "--avoid=steel");
    assertThat(code).isZero();
    JsonNode wishes =
        new ObjectMapper().readTree(out.toString()).at("/items/0/certificate/notVerified");
    assertThat(wishes.at("/0/words").asText()).isEqualTo("kettle");
    assertThat(wishes.at("/1/words").asText()).isEqualTo("steel");
    assertThat(wishes.at("/1/avoided").asBoolean()).isTrue();
  }
}
