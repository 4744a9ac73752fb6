package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is really killed in the middle of a study, and another one that goes on. */
final class KilledStudyTest {
  private static final int KILLED = 128 + 9;

  @TempDir private Path directory;

  /** Runs the study in a process of its own until it kills itself without closing anything. */
  public static void main(String[] args) {
    int left = Integer.parseInt(args[1]);
    VouchStore store = JdbcVouchStore.open(StoreLocation.directory(Path.of(args[0])));
    Rounds rounds = SmallStudy.rounds(store);
    while (left-- > 0) {
      rounds.advance();
    }
    Runtime.getRuntime().halt(KILLED);
  }

  @Test
  void study_killedTwice_endsAsIfItHadNotBeen() throws Exception {
    Path killed = directory.resolve("killed");
    for (int steps : new int[] {4, 11}) {
      assertThat(run(killed, steps)).isEqualTo(KILLED);
    }
    try (VouchStore resumed = JdbcVouchStore.open(StoreLocation.directory(killed));
        VouchStore whole =
            JdbcVouchStore.open(StoreLocation.directory(directory.resolve("whole")))) {
      assertThat(resumed.tuning().history(SmallStudy.ID)).isNotEmpty();
      finish(resumed);
      finish(whole);
      assertThat(resumed.tuning().history(SmallStudy.ID))
          .isEqualTo(whole.tuning().history(SmallStudy.ID));
    }
  }

  private static void finish(VouchStore store) {
    Rounds rounds = SmallStudy.rounds(store);
    Progress progress = rounds.advance();
    while (progress instanceof Progress.Done) {
      progress = rounds.advance();
    }
    assertThat(progress).isEqualTo(new Progress.Finished());
  }

  private static int run(Path store, int steps) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledStudyTest.class.getName(),
                store.toString(),
                Integer.toString(steps))
            .inheritIO()
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
