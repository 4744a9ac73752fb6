package io.vouch.tools.model.gfcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.TrainingData;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphFilterModelTest {
  private static final Catalogue ANY =
      Catalogue.of(CatalogueSchema.empty(), new CatalogueVersion(1), List.of());

  @Test
  void score_personOfTheTraining_equalsTheFilterOfTheQualityTables() {
    Interactions interactions = RandomInteractions.grouped(200, 60, 2);
    ItemFilter served = trained(interactions, 2);
    GraphFilter filter =
        GraphFilter.train(
            interactions, 15, GraphFilterModel.ALPHA, new ParallelRows(1), TrainingListener.SILENT);
    float[] expected = new float[60];
    filter.newScorer().score(7, expected);
    int[] items = interactions.byPerson().columnsOf(7);
    float[] ones = new float[items.length];
    Arrays.fill(ones, 1f);
    float[] scores = new float[60];
    served.score(items, ones, scores);
    for (int item = 0; item < 60; item++) {
      assertThat(scores[item]).isCloseTo(expected[item], within(1e-5f));
    }
  }

  @Test
  void train_oneOrThreeThreads_givesTheSameBits() {
    Interactions interactions = RandomInteractions.grouped(200, 60, 2);
    assertThat(trained(interactions, 3))
        .usingRecursiveComparison()
        .isEqualTo(trained(interactions, 1));
  }

  @Test
  void train_everybodyLikesTheSameFewItems_hasFiniteScores() {
    InteractionsBuilder builder = new InteractionsBuilder(400);
    for (int person = 0; person < 300; person++) {
      for (int item = 0; item < 40; item++) {
        builder.add(person, item % 2 == person % 2 ? item : 41);
      }
    }
    ItemFilter served = trained(builder.build(), 1);
    float[] scores = new float[400];
    served.score(new int[] {0, 399}, new float[] {1, 1}, scores);
    for (float score : scores) {
      assertThat(score).isFinite();
    }
    assertThat(scores[2]).isGreaterThan(scores[1]);
  }

  private static ItemFilter trained(Interactions interactions, int threads) {
    Learned learned =
        new GraphFilterModel()
            .train(
                new TrainingData(
                    ANY, interactions, new ParallelRows(threads), TrainingListener.SILENT),
                1);
    return (ItemFilter) ((Learned.Something) learned).model();
  }
}
