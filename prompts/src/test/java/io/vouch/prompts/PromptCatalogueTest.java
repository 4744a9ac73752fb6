package io.vouch.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PromptCatalogueTest {
  private static final Path FOLDER = Path.of("src/main/resources/prompts");

  @Test
  void index_listsEveryFileOfTheFolder() throws IOException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      files =
          walk.filter(file -> file.toString().endsWith(".md"))
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/').replace(".md", ""))
              .sorted()
              .toList();
    }

    assertThat(PromptCatalogue.load().all())
        .extracting(prompt -> prompt.id() + "/v" + prompt.version())
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void newest_knownId_isThere() {
    PromptCatalogue prompts = PromptCatalogue.load();

    assertThat(prompts.newest("planner").variables().data()).contains("message");
    assertThat(prompts.newest("narrator").system()).contains(DataBlock.RULE);
  }

  @Test
  void newest_unknownId_fails() {
    assertThatThrownBy(() -> PromptCatalogue.load().newest("poet"))
        .isInstanceOf(PromptException.class)
        .hasMessageContaining("planner");
  }
}
