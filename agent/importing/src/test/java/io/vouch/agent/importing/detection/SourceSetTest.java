package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.importing.reading.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceSetTest {
  @TempDir private Path folder;

  @Test
  void of_folder_hasThreeLevelsWithoutHiddenFilesTopFirst() {
    for (String name : List.of("b.csv", "a.csv", ".c.csv", "x/d.csv", "x/y/e.csv", "x/y/z/f.csv")) {
      write(name);
    }
    assertThat(SourceSet.of(List.of(folder)).files())
        .extracting(SourceFile::plainName)
        .containsExactly("a.csv", "b.csv", "d.csv", "e.csv");
  }

  @Test
  void of_severalPaths_keepsTheirOrder() {
    Path second = write("b.csv");
    Path first = write("a.csv");
    assertThat(SourceSet.of(List.of(second, first)).files())
        .extracting(SourceFile::path)
        .containsExactly(second, first);
  }

  @Test
  void named_severalOfAName_isTheOneNearestToTheTop() {
    write("x/ratings.csv");
    Path top = write("Ratings.csv.gz");
    SourceSet files = SourceSet.of(List.of(folder));
    assertThat(files.named("ratings.csv").orElseThrow().path()).isEqualTo(top);
    assertThat(files.named("other.csv")).isEmpty();
  }

  private Path write(String name) {
    return SmallFiles.write(folder, name, StandardCharsets.UTF_8, "x");
  }
}
