package io.vouch.tools.model.itemtoitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.statistics.TopItems;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ItemToItemTrainerTest {
  @Test
  void itemToItem_neighbours_equalBruteForce() {
    Interactions train = RandomInteractions.grouped(30, 15, 9);
    ItemNeighbours model =
        new ItemToItemTrainer(5, new ParallelRows(3)).train(train, TrainingListener.SILENT);
    for (int item = 0; item < 15; item++) {
      TopItems expected = new TopItems(5);
      for (int other = 0; other < 15; other++) {
        int both = 0;
        for (int p : train.byItem().columnsOf(item)) {
          both += train.byPerson().find(p, other) >= 0 ? 1 : 0;
        }
        if (other != item && both > 0) {
          float norms =
              (float) Math.sqrt(train.byItem().length(item))
                  * (float) Math.sqrt(train.byItem().length(other));
          expected.offer(other, both / norms);
        }
      }
      assertThat(
              Arrays.copyOfRange(
                  model.neighbours(), model.starts()[item], model.starts()[item + 1]))
          .containsExactly(drained(expected));
    }
  }

  private static int[] drained(TopItems best) {
    int[] items = new int[best.size()];
    best.drainTo(items, new double[items.length]);
    return items;
  }
}
