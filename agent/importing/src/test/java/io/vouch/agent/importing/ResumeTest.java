package io.vouch.agent.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.StageWriter.Pace;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.memory.ImportStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that dies at any checkpoint goes on there and ends like one that never died. */
final class ResumeTest {
  private static final Pace SMALL = new Pace(50, 2);
  private static final int RATINGS = 430;

  @TempDir private Path folder;

  @Test
  void kill_atEveryCheckpoint_endsLikeAnUninterruptedImport() throws IOException {
    int checkpoint = 1;
    boolean died = true;
    while (died) {
      try (ImportBench bench = bench("kill" + checkpoint)) {
        Detection detection = bench.detect(bench.files);
        died = dies(bench, detection, checkpoint);
        if (died) {
          assertThat(bench.store.events().count()).isZero();
          Imported done = (Imported) run(bench, detection, Integer.MAX_VALUE);
          assertThat(done.resumed()).isTrue();
          assertDone(bench, done);
        } else {
          assertThat(bench.store.events().count()).isEqualTo(RATINGS - 1);
        }
      }
      checkpoint++;
    }
    assertThat(checkpoint).isGreaterThan(7);
  }

  @Test
  void kill_thenChangedFile_startsAnew() throws IOException {
    try (ImportBench bench = bench("changed")) {
      assertThat(dies(bench, bench.detect(bench.files), 3)).isTrue();
      Files.writeString(
          bench.files.resolve("ratings.dat"),
          Files.readString(bench.files.resolve("ratings.dat")) + "9::9::5::978300000\n");

      Imported done = (Imported) run(bench, bench.detect(bench.files), Integer.MAX_VALUE);

      assertThat(done.resumed()).isFalse();
      assertThat(done.published().eventsInStore()).isEqualTo(RATINGS);
    }
  }

  private ImportBench bench(String name) throws IOException {
    ImportBench bench = new ImportBench(folder.resolve(name));
    StringBuilder ratings = new StringBuilder();
    for (int i = 0; i < RATINGS; i++) {
      // One rating in the middle is broken: the reject log must hold it once, however often we die.
      ratings.append(
          "%d::%d::%s::%d%n".formatted(i % 7, i % 40, i == 120 ? "x" : "4", 978_300_000 + i));
    }
    bench.write("ratings.dat", ratings.toString().strip());
    bench.write("movies.dat", "1::One (1991)::Drama", "2::Two (1992)::Drama");
    bench.write("users.dat", "1::F::25::10::48067");
    return bench;
  }

  private static void assertDone(ImportBench bench, Imported done) throws IOException {
    assertThat(done.counts()).isEqualTo(new ImportCounts(RATINGS + 3, 1, 0, 2, 1, RATINGS - 1));
    assertThat(done.published().eventsInStore()).isEqualTo(RATINGS - 1);
    assertThat(done.published().itemsInStore()).isEqualTo(2);
    assertThat(Files.readAllLines(bench.data.resolve("rejects.jsonl"))).hasSize(1);
  }

  private static boolean dies(ImportBench bench, Detection detection, int checkpoint) {
    try {
      run(bench, detection, checkpoint);
      return false;
    } catch (KilledError killed) {
      return true;
    }
  }

  private static ImportOutcome run(ImportBench bench, Detection detection, int fatalCheckpoint) {
    ImportRun run =
        new ImportRun(
            () -> new MortalStage(bench.store.stage(ImportRun.stageName()), fatalCheckpoint),
            bench.data,
            ImportListener.SILENT,
            SMALL);
    return run.run(detection, OnError.SKIP);
  }

  @Test
  void storeFailure_inTheMiddle_isToldAndLeavesNothing() throws IOException {
    try (ImportBench bench = bench("full")) {
      ImportRun run =
          new ImportRun(
              () -> new MortalStage(bench.store.stage(ImportRun.stageName()), -1),
              bench.data,
              ImportListener.SILENT,
              SMALL);
      assertThatThrownBy(() -> run.run(bench.detect(bench.files), OnError.SKIP))
          .hasMessageContaining("Maybe the disk is full.");
      assertThat(bench.store.catalogue().count()).isZero();
    }
  }

  /** What a kill is to the importer: everything stops where it is. */
  private static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A stage whose process dies right after the given checkpoint; −1 fails like a full disk. */
  private static final class MortalStage implements ImportStage {
    private final ImportStage stage;
    private final int fatalCheckpoint;
    private int checkpoints;

    MortalStage(ImportStage stage, int fatalCheckpoint) {
      this.stage = stage;
      this.fatalCheckpoint = fatalCheckpoint;
    }

    @Override
    public Optional<String> resumeToken() {
      return stage.resumeToken();
    }

    @Override
    public void items(List<Item> items) {
      stage.items(items);
    }

    @Override
    public void people(List<Person> people) {
      stage.people(people);
    }

    @Override
    public void events(List<Event> events) {
      if (fatalCheckpoint < 0) {
        throw new io.vouch.domain.VouchException(
            io.vouch.domain.ErrorCode.STORAGE, "The store cannot write. Maybe the disk is full.");
      }
      stage.events(events);
    }

    @Override
    public void checkpoint(String resumeToken) {
      stage.checkpoint(resumeToken);
      if (++checkpoints == fatalCheckpoint) {
        throw new KilledError();
      }
    }

    @Override
    public Published publish(CatalogueSchema schema) {
      return stage.publish(schema);
    }

    @Override
    public void discard() {
      stage.discard();
    }

    @Override
    public void close() {
      stage.close();
    }
  }
}
