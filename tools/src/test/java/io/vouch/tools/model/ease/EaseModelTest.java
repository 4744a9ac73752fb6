package io.vouch.tools.model.ease;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.TrainingData;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.TrainingListener;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class EaseModelTest {
  private static final Catalogue ANY =
      Catalogue.of(CatalogueSchema.empty(), new CatalogueVersion(1), List.of());

  @Test
  void scores_likedItems_prefersTheirGroup() {
    Learned learned = train(RandomInteractions.grouped(200, 40, 2));
    EaseWeights weights = (EaseWeights) ((Learned.Something) learned).model();
    RequestContext context =
        new RequestContext(
            ANY,
            new Taste(null, new int[] {0, 2, 4}, new float[] {1, 1, 1}, List.of()),
            new int[0],
            new int[0],
            null,
            null,
            0);
    ItemScores scores = Objects.requireNonNull(new EaseRetriever(weights).scores(context));
    double same = 0;
    double other = 0;
    for (int item = 6; item < 40; item++) {
      assertThat(scores.at(item)).isFinite().isBetween(-1f, 1f);
      same += item % 2 == 0 ? scores.at(item) : 0;
      other += item % 2 == 0 ? 0 : scores.at(item);
    }
    assertThat(same).isGreaterThan(other);
  }

  @Test
  void train_moreItemsThanFit_refusesInASentence() {
    Interactions many = new InteractionsBuilder(EaseTrainer.MOST_ITEMS + 1).add(0, 0).build();
    assertThat(train(many))
        .isEqualTo(
            new Learned.Nothing(
                "EASE is dense in items and takes at most 12500 of them, not 12501. Maybe use ALS."));
  }

  private static Learned train(Interactions interactions) {
    return new EaseModel(10)
        .train(
            new TrainingData(ANY, interactions, new ParallelRows(2), TrainingListener.SILENT), 1);
  }
}
