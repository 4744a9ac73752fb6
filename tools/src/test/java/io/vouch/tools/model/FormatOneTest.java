package io.vouch.tools.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.tools.model.als.CollaborativeFactors;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.model.popularity.Popularity;
import io.vouch.tools.model.shipped.FormatOne;
import io.vouch.tools.model.textvectors.BagOfWordsModel;
import io.vouch.tools.model.textvectors.TextVectorModel;
import io.vouch.tools.model.textvectors.TextVectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was written before models had parts, from the data of {@link TinyTraining}. */
final class FormatOneTest {
  @TempDir Path folder;

  private final Models models =
      TinyTraining.MODELS.with(new TextVectorModel(new BagOfWordsModel(false), "two"));
  private Path file = Path.of("models-format-1.bin");

  @BeforeEach
  void copy() throws IOException {
    try (InputStream stored = FormatOneTest.class.getResourceAsStream(file.toString())) {
      file = folder.resolve("models.bin");
      Files.write(file, Objects.requireNonNull(stored).readAllBytes());
    }
  }

  @Test
  void formatVersion_oldFile_isOne() {
    assertThat(ModelFile.formatVersion(file)).isEqualTo(FormatOne.VERSION);
  }

  @Test
  void load_oldFile_equalsWhatIsTrainedToday() {
    TrainedModels old = FormatOne.load(file, models);
    TrainedModels today = TinyTraining.trained(1);
    assertThat(old.modelVersion()).isEqualTo(today.modelVersion()).isEqualTo("mb7145f521f");
    assertThat(old.items()).isEqualTo(today.items());
    assertThat(old.find(Popularity.class).orElseThrow().byItem())
        .containsExactly(today.find(Popularity.class).orElseThrow().byItem());
    assertThat(old.find(ItemNeighbours.class))
        .usingRecursiveComparison()
        .isEqualTo(today.find(ItemNeighbours.class));
    assertThat(old.find(CollaborativeFactors.class))
        .usingRecursiveComparison()
        .isEqualTo(today.find(CollaborativeFactors.class));
    assertThat(old.find(TextVectors.class).orElseThrow().vectors().model()).isEqualTo("two");
    assertThat(old.part("als").orElseThrow().catalogueVersion()).isEqualTo(7);
  }

  @Test
  void load_oldFileDamaged_isRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> FormatOne.load(file, models))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("Maybe train again");
  }
}
