package io.vouch.agent.importing;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A store and a folder of hand-written files, for tests that import. */
final class ImportBench implements AutoCloseable {
  final Path files;
  final Path data;
  final VouchStore store;

  ImportBench(Path folder) {
    files = folder.resolve("files");
    data = folder.resolve("data");
    store = JdbcVouchStore.open(StoreLocation.directory(data));
  }

  Path write(String name, String... lines) {
    return write(name, StandardCharsets.UTF_8, lines);
  }

  Path write(String name, Charset charset, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(charset));
  }

  Path bytes(String name, byte[] content) {
    Path path = files.resolve(name);
    try {
      Files.createDirectories(path.getParent());
      Files.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  Path gzip(String name, String... lines) {
    Path path = files.resolve(name);
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  Detection detect(Path path) {
    return Detector.detect(List.of(path), DetectionOptions.GUESS);
  }

  ImportRun run() {
    return new ImportRun(() -> store.stage(ImportRun.stageName()), data, ImportListener.SILENT);
  }

  Imported imported(Path path) {
    return (Imported) run().run(detect(path), OnError.SKIP);
  }

  @Override
  public void close() {
    store.close();
  }
}
