package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.memory.AuditLog;
import io.vouch.memory.AuditedDeed;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class PeopleCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    try (VouchStore store = store()) {
      store
          .events()
          .append(
              List.of(
                  new Event(
                      new EventId("e1"),
                      EventType.CLICK,
                      new PersonId("ada"),
                      new ItemId("i"),
                      0,
                      5,
                      null,
                      null)));
    }
  }

  @Test
  void export_aPerson_printsEveryTableAsOneDocument() throws IOException {
    assertThat(run("export", "ada")).isZero();
    JsonNode document = JSON.readTree(out.toString());
    assertThat(document.at("/personId").asText()).isEqualTo("ada");
    assertThat(document.at("/rows").asInt()).isEqualTo(2);
    assertThat(document.at("/tables/event/0/item_id").asText()).isEqualTo("i");
    assertThat(document.at("/tables/person/0/attributes").isObject()).isTrue();
    assertThat(document.at("/tables/turn").isArray()).isTrue();
  }

  @Test
  void export_toAFile_writesItThere() throws IOException {
    Path file = folder.resolve("ada.json");
    assertThat(run("export", "ada", "--out", file.toString())).isZero();
    assertThat(JSON.readTree(Files.readString(file)).at("/rows").asInt()).isEqualTo(2);
    assertThat(err.toString()).contains("2 rows of ada");
  }

  @Test
  void forget_unconfirmedWithoutTerminal_isRefusedAndErasesNothing() {
    assertThat(run("forget", "ada")).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be undone", "Maybe add --yes");
    assertThat(run("export", "ada")).isZero();
  }

  @Test
  void forget_confirmed_erasesAndIsAuditedWithoutTheId() throws IOException {
    assertThat(run("forget", "ada", "--yes", "--json")).isZero();
    assertThat(JSON.readTree(out.toString()).at("/rowsErased").asInt()).isEqualTo(2);
    assertThat(run("export", "ada")).isEqualTo(3);
    assertThat(err.toString()).contains("Nothing is stored of person (ada). Maybe");
    try (VouchStore store = store()) {
      AuditLog.Entry entry = store.audit().latest(1).getFirst();
      assertThat(entry.action()).isEqualTo(AuditedDeed.PERSON_ERASED);
      assertThat(entry.actor()).isEqualTo("command line");
      assertThat(entry.subject()).startsWith("sha256:").doesNotContain("ada");
    }
  }

  @Test
  void withoutCommand_namesOne() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe: vouch people export PERSON");
  }

  private VouchStore store() {
    return JdbcVouchStore.open(StoreLocation.directory(folder));
  }

  private int run(String... arguments) {
    CommandLine command =
        VouchMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "people";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return command.execute(arguments.length == 0 ? all : withDirectory(all));
  }

  private String[] withDirectory(String[] all) {
    String[] with = Arrays.copyOf(all, all.length + 1);
    with[all.length] = "--data-dir=" + folder;
    return with;
  }
}
