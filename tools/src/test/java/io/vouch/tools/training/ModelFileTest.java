package io.vouch.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {
  @TempDir Path folder;

  private final Catalogue catalogue = catalogue(0, 30);
  private final Interactions interactions = RandomInteractions.grouped(40, 30, 3);

  @Test
  void load_afterSave_givesTheSameModels() {
    TrainedModels models =
        train(2).withVectors(new ItemVectors(new float[] {1f, 0f, 0f, 1f}, 2, "two"));
    Path file = folder.resolve("models/vouch.model");
    ModelFile.save(models, file);
    TrainedModels loaded = ModelFile.load(file);
    assertThat(loaded).usingRecursiveComparison().isEqualTo(models);
    assertThat(folder.resolve("models")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void train_oneOrThreeThreads_givesTheSameModels() {
    assertThat(train(3)).usingRecursiveComparison().isEqualTo(train(1));
  }

  @Test
  void load_anyByteChanged_isRefused() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(train(1), file);
    byte[] good = Files.readAllBytes(file);
    for (int place : new int[] {0, 9, 20, good.length / 2, good.length - 1}) {
      byte[] bad = good.clone();
      bad[place] ^= 1;
      Files.write(file, bad);
      assertRefused(file);
    }
  }

  @Test
  void load_truncatedOrForeign_isRefused() throws IOException {
    Path file = folder.resolve("m");
    ModelFile.save(train(1), file);
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 5, 30, good.length - 3}) {
      Files.write(file, Arrays.copyOf(good, length));
      assertRefused(file);
    }
    Files.writeString(file, "movieId,title\n1,Toy Story and quite some more text\n");
    assertRefused(file);
  }

  @Test
  void load_noFile_saysThatNothingWasTrained() {
    assertThatThrownBy(() -> ModelFile.load(folder.resolve("none")))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
        .hasMessageContaining("trained");
  }

  @Test
  void on_catalogueWithOtherItems_movesPartsById() {
    TrainedModels models = train(1);
    Catalogue later = catalogue(5, 33); // items 0–4 gone, 30–32 new
    TrainedModels moved = models.on(later);
    assertThat(moved.popularity()).hasSize(28);
    for (int index = 0; index < 25; index++) {
      assertThat(moved.popularity()[index]).isEqualTo(models.popularity()[index + 5]);
    }
    ItemFactors factors = moved.factors();
    ItemFactors before = models.factors();
    assertThat(factors).isNotNull();
    assertThat(before).isNotNull();
    assertThat(factors.knows(26)).isFalse();
    assertThat(Arrays.copyOf(factors.values(), 64))
        .containsExactly(Arrays.copyOfRange(before.values(), 5 * 64, 6 * 64));
    ItemNeighbours neighbours = moved.neighbours();
    ItemNeighbours old = models.neighbours();
    assertThat(neighbours).isNotNull();
    assertThat(old).isNotNull();
    assertThat(neighbours.similarity(0, 2)).isEqualTo(old.similarity(5, 7));
  }

  @Test
  void train_noInteractions_hasNothingToSayAndSaysWhy() {
    TrainedModels models =
        ModelTraining.train(
            catalogue,
            new InteractionsBuilder(30).build(),
            TrainingOptions.standard(1),
            TrainingListener.SILENT);
    assertThat(models.factors()).isNull();
    assertThat(models.neighbours()).isNull();
    assertThat(models.popularity()).containsOnly(0f);
    assertThat(models.notes()).hasSize(2);
  }

  @Test
  void train_emptyCatalogue_doesNotFail() {
    TrainedModels models =
        ModelTraining.train(
            catalogue(0, 0),
            new InteractionsBuilder(0).build(),
            TrainingOptions.standard(1),
            TrainingListener.SILENT);
    assertThat(models.items()).isEmpty();
  }

  @Test
  void modelVersion_otherSeedOrData_differs() {
    String version = train(1).modelVersion();
    TrainedModels otherSeed =
        ModelTraining.train(
            catalogue, interactions, new TrainingOptions(9, 1, 0, 2), TrainingListener.SILENT);
    TrainedModels otherData =
        ModelTraining.train(
            catalogue,
            RandomInteractions.grouped(40, 30, 4),
            new TrainingOptions(1, 1, 0, 2),
            TrainingListener.SILENT);
    assertThat(List.of(version, otherSeed.modelVersion(), otherData.modelVersion()))
        .doesNotHaveDuplicates();
  }

  private TrainedModels train(int threads) {
    return ModelTraining.train(
        catalogue, interactions, new TrainingOptions(1, threads, 0, 2), TrainingListener.SILENT);
  }

  private void assertRefused(Path file) {
    assertThatThrownBy(() -> ModelFile.load(file))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
        .hasMessageContaining("Maybe train again");
  }

  private static Catalogue catalogue(int from, int to) {
    List<Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      items.add(
          new Item(new ItemId("i%03d".formatted(i)), "Item " + i, null, null, true, Map.of()));
    }
    return Catalogue.of(CatalogueSchema.empty(), new CatalogueVersion(1), items);
  }
}
