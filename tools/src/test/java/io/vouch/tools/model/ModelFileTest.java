package io.vouch.tools.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {
  @TempDir Path folder;

  private final TrainedModels trained = TinyTraining.trained(1);

  @Test
  void load_afterSave_givesTheSameModels() {
    Path file = folder.resolve("models/vouch.model");
    ModelFile.save(trained, file);
    TrainedModels loaded = ModelFile.load(file, TinyTraining.MODELS);
    assertThat(loaded).usingRecursiveComparison().isEqualTo(trained);
    assertThat(loaded.modelVersion()).isEqualTo(trained.modelVersion());
    assertThat(folder.resolve("models")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void load_modelThatLearnedNothing_keepsItsNote() {
    TrainedModels untaught =
        ModelTraining.train(
            TinyTraining.MODELS.unasked(TinyTraining.catalogue(0, 30), List.of()),
            TinyTraining.catalogue(0, 30),
            TinyTraining.NO_INTERACTIONS,
            TrainingOptions.standard(1),
            TinyTraining.SILENT);
    Path file = folder.resolve("m");
    ModelFile.save(untaught, file);
    assertThat(ModelFile.load(file, TinyTraining.MODELS).notes())
        .isEqualTo(untaught.notes())
        .hasSize(2);
  }

  @Test
  void load_anyByteOfAPartChanged_namesThatPartAndServesTheOthers() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(trained, file);
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[good.length - 1] ^= 1; // the last part's last byte
    Files.write(file, bad);
    TrainedModels loaded = ModelFile.load(file, TinyTraining.MODELS);
    assertThat(loaded.faults())
        .containsExactly(new PartFault("als", "its checksum does not match"));
    assertThat(loaded.parts())
        .extracting(TrainedPart::name)
        .containsExactly("popularity", "item_to_item");
    assertThat(loaded.modelVersion()).isEqualTo(trained.modelVersion() + "-without-als");
  }

  @Test
  void load_truncatedWithinTheLastPart_namesIt() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(trained, file);
    byte[] good = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(good, good.length - 100));
    assertThat(ModelFile.load(file, TinyTraining.MODELS).faults())
        .containsExactly(new PartFault("als", "it ends early"));
  }

  @Test
  void load_partOfNoKnownModel_namesIt() {
    Path file = folder.resolve("m");
    ModelFile.save(trained, file);
    Models fewer =
        new Models(
            TinyTraining.MODELS.all().stream()
                .filter(model -> !model.name().equals("item_to_item"))
                .toList());
    TrainedModels loaded = ModelFile.load(file, fewer);
    assertThat(loaded.faults()).extracting(PartFault::part).containsExactly("item_to_item");
    assertThat(loaded.faults().getFirst().sentence()).contains("item_to_item", "no model");
    assertThat(loaded.parts()).hasSize(2);
  }

  @Test
  void load_tableOrItemIdsChanged_isRefused() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(trained, file);
    byte[] good = Files.readAllBytes(file);
    int ids = new String(good, StandardCharsets.ISO_8859_1).indexOf("i000");
    for (int place : new int[] {0, 9, 14, 40, ids}) {
      byte[] bad = good.clone();
      bad[place] ^= 1;
      Files.write(file, bad);
      assertRefused(file);
    }
  }

  @Test
  void load_nearlyEmptyOrForeign_isRefused() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(trained, file);
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 5, 14, 30}) {
      Files.write(file, Arrays.copyOf(good, length));
      assertRefused(file);
    }
    Files.writeString(file, "movieId,title\n1,Toy Story and quite some more text\n");
    assertRefused(file);
  }

  @Test
  void load_noFile_saysThatNothingWasTrained() {
    assertThatThrownBy(() -> ModelFile.load(folder.resolve("none"), TinyTraining.MODELS))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
        .hasMessageContaining("trained");
  }

  private void assertRefused(Path file) {
    assertThatThrownBy(() -> ModelFile.load(file, TinyTraining.MODELS))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
        .hasMessageContaining("Maybe train again");
  }
}
