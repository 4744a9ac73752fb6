package io.vouch.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared with files under {@code src/test/resources/snapshots}. */
public final class Snapshots {
  private static final Path FOLDER = Path.of("src/test/resources/snapshots");

  private Snapshots() {}

  /** Compares, or writes where {@code -Dregenerate.snapshots=true}. */
  public static void assertMatches(String file, String text) {
    Path path = FOLDER.resolve(file);
    try {
      if (Boolean.getBoolean("regenerate.snapshots")) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, text + "\n");
      }
      assertThat(text + "\n")
          .as("%s; -Dregenerate.snapshots=true writes it anew", path)
          .isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("No snapshot: run with -Dregenerate.snapshots=true.", e);
    }
  }
}
