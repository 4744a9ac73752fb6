package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.ImportStage;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process while it writes and looks whether everything it had acknowledged is there.
 */
final class CrashTest {
  private static final int KILLS = 16;
  private static final int LINES_AT_MOST = 120;

  @TempDir Path folder;

  @Test
  void kill_atRandomMoments_losesNothingAcknowledgedAndLeavesNothingHalf() throws Exception {
    long seed = Long.getLong("vouch.test.seed", System.nanoTime());
    System.out.println("CrashTest seed: -Dvouch.test.seed=" + seed);
    Random random = new Random(seed);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String life = "life" + kill;
      ChildProcess child = new ChildProcess(folder, life);
      // The first kills fall into the making of the schema.
      child.awaitLines(kill < 2 ? 1 : 2 + random.nextInt(LINES_AT_MOST));
      List<String> lines = child.kill();
      acknowledged += lines.size() - 1;
      try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder))) {
        check(store, life, lines);
      }
    }
    System.out.println("CrashTest: " + KILLS + " kills, " + acknowledged + " acknowledged writes");
    assertThat(acknowledged).isGreaterThan(KILLS);
    publishWhatWasStaged();
  }

  @Test
  void secondProcess_writingAtTheSameTime_getsItsTurnAndLosesNothing() throws Exception {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder))) {
      ChildProcess guest = new ChildProcess(folder, "guest");
      int lines = 2;
      for (int i = 0; i < 20; i++) {
        store.events().append(List.of(Samples.event("host:" + i, "host", "item", i)));
        lines += 6;
        assertThat(guest.awaitLines(lines)).as("the guest goes on beside the host").isTrue();
      }
      List<String> batches = named(guest.kill(), "events ");

      assertThat(store.events().history(new PersonId("host"), 100)).hasSize(20);
      assertThat(store.events().count())
          .isGreaterThanOrEqualTo(20 + (long) batches.size() * CrashChild.BATCH);
    }
  }

  private static void check(VouchStore store, String life, List<String> lines) {
    Map<String, Integer> eventsByBatch = new TreeMap<>();
    store
        .events()
        .forEach(
            event -> eventsByBatch.merge(event.id().value().split(":", 2)[0], 1, Integer::sum));
    assertThat(eventsByBatch.values())
        .as("no half batch")
        .allMatch(count -> count == CrashChild.BATCH);
    assertThat(eventsByBatch.keySet()).containsAll(named(lines, "events "));
    for (String turn : named(lines, "turn ")) {
      assertThat(store.conversations().turn(new TurnId(turn))).as(turn).isPresent();
    }
    for (StoredTurn turn : store.conversations().turns(new ConversationId("conv-" + life))) {
      assertThat(store.conversations().exchanges(turn.id()))
          .as("exchanges of " + turn.id())
          .hasSize(2);
    }
    int turns = store.conversations().turns(new ConversationId("conv-" + life)).size();
    PersonId person = new PersonId("person-" + life);
    assertThat(store.profiles().history(person)).as("facts of turns").hasSize(turns);
    assertThat(store.events().impressions(person, 9_999)).as("shown in turns").hasSize(2 * turns);
    int staged = named(lines, "staged ").stream().mapToInt(Integer::parseInt).max().orElse(0);
    try (ImportStage stage = store.stage(CrashChild.STAGE)) {
      assertThat(stage.resumeToken().map(Integer::parseInt).orElse(0))
          .isGreaterThanOrEqualTo(staged);
    }
  }

  private void publishWhatWasStaged() {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder));
        ImportStage stage = store.stage(CrashChild.STAGE)) {
      int staged = Integer.parseInt(stage.resumeToken().orElseThrow());

      assertThat(stage.publish(CatalogueSchema.empty()).newEvents())
          .isEqualTo((long) staged * CrashChild.BATCH);
    }
  }

  private static List<String> named(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()))
        .toList();
  }
}
