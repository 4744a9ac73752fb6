package io.vouch.tools.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.als.CollaborativeFactors;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.model.popularity.Popularity;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.RandomInteractions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelTrainingTest {
  @Test
  void train_oneOrThreeThreads_givesTheSameModels() {
    assertThat(TinyTraining.trained(3))
        .usingRecursiveComparison()
        .isEqualTo(TinyTraining.trained(1));
  }

  @Test
  void train_noInteractions_hasNothingToSayAndSaysWhy() {
    TrainedModels trained = TinyTraining.trained(1, 1, TinyTraining.NO_INTERACTIONS);
    assertThat(trained.find(CollaborativeFactors.class)).isEmpty();
    assertThat(trained.find(ItemNeighbours.class)).isEmpty();
    assertThat(trained.find(Popularity.class).orElseThrow().byItem()).containsOnly(0f);
    assertThat(trained.notes()).hasSize(2);
  }

  @Test
  void train_emptyCatalogue_doesNotFail() {
    Catalogue empty = TinyTraining.catalogue(0, 0);
    TrainedModels trained =
        ModelTraining.train(
            TinyTraining.MODELS.unasked(empty, List.of()),
            empty,
            new InteractionsBuilder(0).build(),
            TrainingOptions.standard(1),
            TinyTraining.SILENT);
    assertThat(trained.items()).isEmpty();
  }

  @Test
  void onto_catalogueWithOtherItems_movesPartsById() {
    TrainedModels before = TinyTraining.trained(1);
    TrainedModels moved = before.onto(TinyTraining.catalogue(5, 33)); // 0–4 gone, 30–32 new
    float[] popularity = before.find(Popularity.class).orElseThrow().byItem();
    assertThat(moved.find(Popularity.class).orElseThrow().byItem())
        .containsExactly(Arrays.copyOf(Arrays.copyOfRange(popularity, 5, 30), 28));
    CollaborativeFactors factors = moved.find(CollaborativeFactors.class).orElseThrow();
    float[] old = before.find(CollaborativeFactors.class).orElseThrow().items().values();
    assertThat(factors.items().knows(26)).isFalse();
    assertThat(Arrays.copyOf(factors.items().values(), 8))
        .containsExactly(Arrays.copyOfRange(old, 5 * 8, 6 * 8));
    assertThat(moved.find(ItemNeighbours.class).orElseThrow().similarity(0, 2))
        .isEqualTo(before.find(ItemNeighbours.class).orElseThrow().similarity(5, 7));
  }

  @Test
  void modelVersion_otherSeedDataOrChoice_differs() {
    Catalogue catalogue = TinyTraining.catalogue(0, 30);
    List<String> versions =
        List.of(
            TinyTraining.trained(1).modelVersion(),
            TinyTraining.trained(9, 1, TinyTraining.INTERACTIONS).modelVersion(),
            TinyTraining.trained(1, 1, RandomInteractions.grouped(40, 30, 4)).modelVersion(),
            only(catalogue, "popularity").modelVersion(),
            only(catalogue, "item_to_item").modelVersion(),
            TinyTraining.trained(1).with(only(catalogue, "popularity")).modelVersion());
    assertThat(versions).doesNotHaveDuplicates();
  }

  @Test
  void with_oneModelTrainedAgain_keepsTheOthers() {
    TrainedModels all = TinyTraining.trained(9, 1, TinyTraining.INTERACTIONS);
    TrainedModels merged = all.with(only(TinyTraining.catalogue(0, 30), "als"));
    assertThat(merged.parts()).hasSize(3);
    assertThat(merged.part("als").orElseThrow().seed()).isEqualTo(1);
    assertThat(merged.part("item_to_item")).isEqualTo(all.part("item_to_item"));
  }

  @Test
  void named_noModelOfThatName_saysWhichThereAre() {
    assertThatThrownBy(() -> TinyTraining.MODELS.named(List.of("popularity", "sasrec")))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
        .hasMessageContaining("sasrec")
        .hasMessageContaining("popularity, item_to_item, als");
  }

  private static TrainedModels only(Catalogue catalogue, String name) {
    return ModelTraining.train(
        TinyTraining.MODELS.named(List.of(name)),
        catalogue,
        TinyTraining.INTERACTIONS,
        new TrainingOptions(1, 1),
        TinyTraining.SILENT);
  }
}
