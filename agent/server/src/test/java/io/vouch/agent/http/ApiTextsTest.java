package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.messages.Language;
import io.vouch.messages.MessageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.junit.jupiter.api.Test;

final class ApiTextsTest {
  @Test
  void texts_areEachAskedForBySomeAnnotation() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources =
          files.filter(Files::isRegularFile).map(ApiTextsTest::read).collect(Collectors.joining());
    }

    assertThat(MessageFile.read(ApiTexts.class, Language.ENGLISH).keySet())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(sources).contains(" = \"" + key + "\""));
  }

  @Test
  void operation_withAKey_getsItsTexts() {
    var said =
        new ApiTexts()
            .filterOperation(
                OASFactory.createOperation()
                    .summary("TurnResource.trace")
                    .description("Words of somebody else."));

    assertThat(said.getSummary()).isEqualTo("The trace of a turn");
    assertThat(said.getDescription()).isEqualTo("Words of somebody else.");
  }

  @Test
  void schema_withAnUnknownKey_failsTheBuild() {
    assertThatThrownBy(() ->
            new ApiTexts().filterSchema(OASFactory.createSchema().description("Item.nothing")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Item.nothing");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
