package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.experiments.Experiments.Assignment;
import io.vouch.agent.experiments.Experiments.ExperimentOutcome;
import io.vouch.agent.experiments.Experiments.ExperimentToBegin;
import io.vouch.messages.Language;
import io.vouch.messages.MessageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
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
        .filteredOn(key -> !ApiTexts.WITHOUT_ANNOTATIONS.contains(key.split("[.]")[0]))
        .allSatisfy(key -> assertThat(sources).contains(" = \"" + key + "\""));
  }

  @Test
  void textsOfTypesWithoutAnnotations_nameMembersThatTheyHave() {
    Map<String, Class<?>> types =
        Stream.of(ExperimentToBegin.class, Assignment.class, ExperimentOutcome.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    assertThat(types.keySet()).isEqualTo(ApiTexts.WITHOUT_ANNOTATIONS);
    assertThat(MessageFile.read(ApiTexts.class, Language.ENGLISH).keySet())
        .filteredOn(key -> types.containsKey(key.split("[.]")[0]))
        .hasSize(10)
        .allSatisfy(key -> {
          String[] parts = key.split("[.]");
          assertThat(types.get(parts[0]).getRecordComponents())
              .extracting(RecordComponent::getName)
              .contains(parts[1]);
        });
  }

  @Test
  void schemaWithoutAnnotations_getsTextsAndDefaults() {
    Schema hours = OASFactory.createSchema();
    Schema id = OASFactory.createSchema();
    OpenAPI api =
        OASFactory.createOpenAPI()
            .components(
                OASFactory.createComponents()
                    .addSchema(
                        "ExperimentToBegin",
                        OASFactory.createSchema()
                            .addProperty("id", id)
                            .addProperty("hours", hours)));

    new ApiTexts().filterOpenAPI(api);

    assertThat(hours.getDescription()).isEqualTo("How long, up to 90 days.");
    assertThat(hours.getDefaultValue()).isEqualTo(new BigDecimal("24"));
    assertThat(id.getDescription()).isNull();
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
