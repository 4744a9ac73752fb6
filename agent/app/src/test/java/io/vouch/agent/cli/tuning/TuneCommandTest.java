package io.vouch.agent.cli.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.terminal.ExitCodes;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class TuneCommandTest {
  private static final List<String> SMALL =
      List.of("--rounds=2", "--trials=20", "--requests=30", "--visitors=400");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String command, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data-dir", directory.toString()));
    arguments.addAll(more);
    return new CommandLine(new TuneCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(new ExitCodes())
        .execute(arguments.toArray(String[]::new));
  }

  private List<String> small(String... more) {
    List<String> arguments = new ArrayList<>(SMALL);
    arguments.addAll(List.of(more));
    return arguments;
  }

  @Test
  void run_smallStudy_reportsAndActivatesNothing() throws Exception {
    Path report = directory.resolve("study.html");

    assertThat(run("run", small("--report", report.toString()))).isZero();
    assertThat(run("rounds", List.of())).isZero();
    assertThat(run("explain", List.of("--round=2"))).isZero();
    assertThat(run("export", List.of())).isZero();

    assertThat(out.toString()).contains("2 of 2 rounds observed", "simulated", "calibrated moved");
    assertThat(Files.readString(report))
        .contains("simulated", "Who decides the order", "Guardrail: orders_per_user")
        .contains("Best objective so far", "Off-policy gate by round", "unidentified")
        .contains("Oscillation", "There was no controller, or it changed nothing.");
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      assertThat(store.rankings().active()).isEmpty();
    }
  }

  @Test
  void run_studyThatIsFinished_addsNothing() {
    run("run", small());
    out.getBuffer().setLength(0);
    run("export", List.of());
    String before = out.toString();
    out.getBuffer().setLength(0);

    assertThat(run("run", small())).isZero();

    out.getBuffer().setLength(0);
    run("export", List.of());
    assertThat(out.toString()).isEqualTo(before);
  }

  @Test
  void run_otherOptionsForTheSameStudy_isRefused() {
    run("run", small());
    assertThat(run("run", List.of("--rounds=3"))).isEqualTo(ExitCodes.SOFTWARE);
    assertThat(err.toString()).contains("was begun with --method ours");
  }

  @Test
  void run_unknownMethod_namesThoseThereAre() {
    assertThat(run("run", small("--method=magic"))).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("faithful-rules");
  }

  @Test
  void status_unknownStudy_isNotFound() {
    assertThat(run("status", List.of("--study=none"))).isEqualTo(ExitCodes.NOT_FOUND);
    assertThat(err.toString()).contains("vouch tune run --study none");
  }

  @Test
  void run_withAController_showsWhatItDecidedAndWhatItCites() throws Exception {
    Path report = directory.resolve("study.html");

    assertThat(run("run", small("--controller=placebo", "--report", report.toString()))).isZero();
    assertThat(run("explain", List.of("--round=2"))).isZero();

    assertThat(Files.readString(report)).contains("Decisions with the episodes they cite", "r001");
    assertThat(out.toString()).contains("controller placebo", "because of [r001]");
    assertThat(run("run", small("--controller=llm"))).isNotZero();
  }

  @Test
  void freeze_thenRun_holdsAndSaysHowToGoOn() {
    run("run", small());
    assertThat(run("freeze", List.of("--by=ann", "--reason=sale week"))).isZero();
    assertThat(run("status", List.of())).isZero();
    assertThat(out.toString()).contains("The study is frozen by ann: sale week.");
    assertThat(run("release", List.of("--by=ann"))).isEqualTo(ExitCodes.SOFTWARE);
    assertThat(err.toString()).contains("does not hold");
    assertThat(run("unfreeze", List.of("--by=ann"))).isZero();
    assertThat(run("rollback", List.of("--to=never"))).isEqualTo(ExitCodes.SOFTWARE);
    assertThat(err.toString()).contains("never active");
  }

  @Test
  void rollback_nothingActivated_isRefused() {
    assertThat(run("rollback", List.of())).isEqualTo(ExitCodes.SOFTWARE);
    assertThat(err.toString()).contains("no configuration to roll back to");
  }
}
