package io.vouch.tools.model.gfcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import org.junit.jupiter.api.Test;

final class GraphFilterTest {
  @Test
  void graphFilter_fullRank_lowPassGivesThePersonsOwnRow() {
    Interactions train = RandomInteractions.grouped(25, 12, 4);
    float[] linear = scores(train, 12, 0f);
    float[] both = scores(train, 12, 1f);
    for (int item = 0; item < 12; item++) {
      float own = train.byPerson().find(0, item) >= 0 ? 1f : 0f;
      assertThat(both[item] - linear[item]).isCloseTo(own, within(1e-3f));
      assertThat(linear[item]).isCloseTo(naiveLinear(train, item), within(1e-4f));
    }
  }

  private static float[] scores(Interactions train, int rank, float alpha) {
    float[] scores = new float[train.items()];
    GraphFilter.train(train, rank, alpha, new ParallelRows(2), TrainingListener.SILENT)
        .newScorer()
        .score(0, scores);
    return scores;
  }

  /** Σ_{i in row 0} Σ_p N_pi·N_pj. */
  private static float naiveLinear(Interactions train, int item) {
    SparseRows rows = train.byPerson();
    double sum = 0;
    for (int own : rows.columnsOf(0)) {
      for (int p = 0; p < train.people(); p++) {
        if (rows.find(p, own) >= 0 && rows.find(p, item) >= 0) {
          sum +=
              1.0
                  / rows.length(p)
                  / Math.sqrt((double) train.byItem().length(own) * train.byItem().length(item));
        }
      }
    }
    return (float) sum;
  }
}
