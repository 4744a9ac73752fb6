package io.vouch.agent.cli.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.terminal.ExitCodes;
import io.vouch.domain.PersonId;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ExperimentsCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data-dir", directory.toString()));
    arguments.addAll(List.of(more));
    out.getBuffer().setLength(0);
    return new CommandLine(new ExperimentsCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(new ExitCodes())
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void experiment_fromStartToStop_isListedShownAndAssigned() {
    assertThat(run("list")).isZero();
    assertThat(err.toString()).contains("There is none");

    assertThat(run("start", "louder", "--weight", "popular=2", "--explore", "0.1")).isZero();
    assertThat(out.toString())
        .contains("louder, running", "control 45.0% default-1", "exploration 10.0%");
    assertThat(run("assign", "louder", "--user", "ann")).isZero();
    assertThat(out.toString()).contains("ann: ", "ranked by ");
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      store
          .experiments()
          .expose(
              new Exposure(new WindowId("louder"), new PersonId("ann"), "control", "default-1", 1));
    }
    assertThat(run("show", "louder")).isZero();
    assertThat(out.toString())
        .contains("control: 1 people; carts_per_user 0.0000", "treatment: 0 people")
        .contains("clicks_per_user unknown");
    assertThat(run("stop", "louder", "--json")).isZero();
    assertThat(out.toString()).contains("\"stoppedAtMillis\"", "\"louder\"");
    assertThat(run("list", "--json")).isZero();
    assertThat(out.toString()).contains("\"experiments\"", "\"trafficShare\"");
  }

  @Test
  void errors_nameWhatIsWrong() {
    assertThat(run("show", "none")).isEqualTo(ExitCodes.NOT_FOUND);
    assertThat(err.toString()).contains("There is no experiment (none)");
    assertThat(run("start", "odd", "--weight", "gmv=1")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("factor (gmv)", "popular");
    assertThat(run("start", "odd", "--weight", "popular=loud")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("start", "odd", "--treat", "2")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("start", "first")).isZero();
    assertThat(run("start", "second")).isEqualTo(ExitCodes.SOFTWARE);
    assertThat(err.toString()).contains("Maybe stop that one first");
    assertThat(run("assign", "first")).isEqualTo(ExitCodes.USAGE);
  }
}
