package io.vouch.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.engine.Training.Trained;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.tools.model.ModelFile;
import io.vouch.tools.model.PartFault;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of models, and models that cannot be used. */
@Timeout(120)
final class TrainingTest {
  private static final TrainingOptions OPTIONS = new TrainingOptions(1, 2);

  @TempDir private Path folder;
  private Shelves shelves;
  private EngineHolder engines;

  @BeforeEach
  void open() {
    shelves = Shelves.with(folder, 40);
    List<Event> events = new ArrayList<>();
    for (int person = 0; person < 60; person++) {
      for (int i = 0; i < 8; i++) {
        int item = (person % 2 + 2 * (person * 7 + i * 3)) % 40;
        events.add(
            new Event(
                new EventId("e" + person + "-" + i),
                EventType.PURCHASE,
                new PersonId("p" + person),
                Shelves.id(item),
                1,
                1_000L * person + i,
                null,
                null));
      }
    }
    shelves.store().events().append(events);
    engines = new EngineHolder(shelves.loader());
  }

  @AfterEach
  void close() {
    engines.close();
    shelves.close();
  }

  private Training training() {
    return new Training(shelves.store(), shelves.files(), engines, List.of());
  }

  @Test
  void train_putsTheModelsToUseUnderTheirVersion() {
    assertThat(training().hasModels()).isFalse();
    assertThat(training().isCurrent()).isFalse();

    Trained trained = training().train(OPTIONS, TrainingListener.SILENT);

    assertThat(trained.items()).isEqualTo(40);
    assertThat(trained.interactions()).isPositive();
    assertThat(training().hasModels()).isTrue();
    assertThat(training().isCurrent()).isTrue();
    assertThat(engines.current().model().modelVersion()).isEqualTo(trained.modelVersion());
    assertThat(served()).contains("popular", "item_to_item", "collaborative");
  }

  @Test
  void train_sameSeedAgain_isTheSameVersionAndTheSameFile() throws IOException {
    Trained first = training().train(OPTIONS, TrainingListener.SILENT);
    byte[] file = Files.readAllBytes(shelves.files().file());
    Trained second = training().train(new TrainingOptions(1, 1), TrainingListener.SILENT);
    assertThat(second.modelVersion()).isEqualTo(first.modelVersion());
    assertThat(Files.readAllBytes(shelves.files().file())).isEqualTo(file);
    assertThat(training().train(new TrainingOptions(2, 2), TrainingListener.SILENT).modelVersion())
        .isNotEqualTo(first.modelVersion());
  }

  @Test
  void catalogueChanged_modelsStillServeButAreNotCurrent() {
    String version = training().train(OPTIONS, TrainingListener.SILENT).modelVersion();
    shelves.add(40, 42);
    engines.catalogueChanged();
    assertThat(training().isCurrent()).isFalse();
    assertThat(training().hasModels()).isTrue();
    assertThat(engines.current().model().modelVersion()).isEqualTo(version);
    assertThat(engines.current().catalogue().size()).isEqualTo(42);
    assertThat(engines.current().models().faults()).isEmpty();
    assertThat(slateSize()).isEqualTo(10);
  }

  @Test
  void trainOnly_unknownName_isRefusedAndChangesNothing() {
    String version = training().train(OPTIONS, TrainingListener.SILENT).modelVersion();
    assertThatThrownBy(
            () -> training().trainOnly(List.of("oracle"), OPTIONS, TrainingListener.SILENT))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
        .hasMessageContaining("oracle");
    assertThat(engines.current().model().modelVersion()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 100})
  void modelFile_cutOff_isNamedAndWhatNeedsNoneServes(int bytes) throws IOException {
    training().train(OPTIONS, TrainingListener.SILENT);
    Path file = shelves.files().file();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));

    engines.reload();

    assertThat(engines.current().models().faults())
        .extracting(PartFault::part)
        .containsExactly(ModelFile.WHOLE);
    assertThat(served()).contains("popular", "content", "lexical").doesNotContain("collaborative");
    assertThat(slateSize()).isEqualTo(10);
    assertThat(training().isCurrent()).isFalse();
  }

  @Test
  void modelFile_overwrittenByAnotherFile_isNamed() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(shelves.files().file(), "once upon a time there was a model ".repeat(20));
    engines.reload();
    assertThat(engines.current().models().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.sentence()).contains(ModelFile.WHOLE));
    assertThat(slateSize()).isEqualTo(10);

    training().train(OPTIONS, TrainingListener.SILENT);
    assertThat(engines.current().models().faults()).as("trained anew, all is well").isEmpty();
  }

  @Test
  void modelFile_missing_isNoFault() {
    assertThat(engines.current().models().faults()).isEmpty();
    assertThat(engines.current().model().modelVersion()).isEqualTo("untrained");
  }

  private List<String> served() {
    return engines.current().model().retrievers().stream().map(Retriever::name).toList();
  }

  private int slateSize() {
    return engines
        .current()
        .recommender()
        .recommend(RecommendationRequest.of(null, "test", 10), Taste.unknown(null))
        .items()
        .size();
  }
}
