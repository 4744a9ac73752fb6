package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Times the import of a generated file in MovieLens 1M's format and size into a fresh store.
 *
 * <p>Run its {@code main} with the test class path, {@code -Xmx256m} and a number of runs.
 */
final class ImportBenchmark {
  private static final long SEED = 1;

  private ImportBenchmark() {}

  /** Prints seconds, load and memory of each run. */
  public static void main(String[] args) throws IOException {
    int runs = args.length == 0 ? 3 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("vouch-import");
    GeneratedMovieLens.write(folder.resolve("ml"), GeneratedMovieLens.RATINGS, SEED);
    System.out.println(
        "seed " + SEED + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    for (int run = 1; run <= runs; run++) {
      Path data = folder.resolve("data" + run);
      long start = System.nanoTime();
      Detection detection = Detector.detect(List.of(folder.resolve("ml")), DetectionOptions.GUESS);
      try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(data))) {
        ImportOutcome outcome =
            new ImportRun(() -> store.stage(ImportRun.stageName()), data, ImportListener.SILENT)
                .run(detection, OnError.SKIP);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "run %d: %.2f s, load %.1f, heap limit %d MiB, %s%n",
            run,
            seconds,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            Runtime.getRuntime().maxMemory() >> 20,
            outcome.counts());
      }
    }
  }
}
