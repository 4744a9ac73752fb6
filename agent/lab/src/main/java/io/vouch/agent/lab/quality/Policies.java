package io.vouch.agent.lab.quality;

import io.vouch.tools.model.als.AlsOptions;
import io.vouch.tools.model.als.AlsTrainer;
import io.vouch.tools.model.ease.EaseTrainer;
import io.vouch.tools.model.gfcf.GraphFilter;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.model.itemtoitem.ItemToItemTrainer;
import io.vouch.tools.training.DenseScan;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The policies that a quality evaluation compares. */
final class Policies {
  private Policies() {}

  /** Uniformly random scores: the floor. */
  record RandomPolicy() implements Policy {
    @Override
    public String name() {
      return "random";
    }

    @Override
    public boolean isStochastic() {
      return true;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      return () ->
          (person, scores) -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + person);
            for (int item = 0; item < scores.length; item++) {
              scores[item] = random.nextInt(1 << 24);
            }
          };
    }
  }

  /** How many people liked the item, the same for everybody. */
  record PopularityPolicy() implements Policy {
    @Override
    public String name() {
      return "popularity";
    }

    @Override
    public boolean isStochastic() {
      return false;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      SparseRows byItem = train.byItem();
      return () ->
          (person, scores) -> {
            for (int item = 0; item < scores.length; item++) {
              scores[item] = byItem.length(item);
            }
          };
    }
  }

  /** Σ of cosine similarities to the person's items, from the top N of each. */
  record ItemToItemPolicy(int neighbours) implements Policy {
    @Override
    public String name() {
      return "item_to_item";
    }

    @Override
    public boolean isStochastic() {
      return false;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      ItemNeighbours model = new ItemToItemTrainer(neighbours, parallel).train(train, listener);
      SparseRows rows = train.byPerson();
      return () ->
          (person, scores) -> {
            Arrays.fill(scores, 0f);
            for (int entry = rows.start(person); entry < rows.end(person); entry++) {
              model.addTo(scores, rows.column(entry), rows.value(entry));
            }
          };
    }
  }

  /** Implicit ALS. */
  record AlsPolicy(AlsOptions options) implements Policy {
    @Override
    public String name() {
      return "als";
    }

    @Override
    public boolean isStochastic() {
      return true;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      AlsTrainer.Factors factors =
          new AlsTrainer(options.withSeed(seed), parallel).train(train, listener);
      int d = options.dimensions();
      DenseScan scan = new DenseScan(factors.items().values(), d);
      return () ->
          (person, scores) ->
              scan.scores(
                  Arrays.copyOfRange(factors.people(), person * d, (person + 1) * d), scores);
    }
  }

  /** EASE, closed form. */
  record EasePolicy(double regularisation) implements Policy {
    @Override
    public String name() {
      return "ease";
    }

    @Override
    public boolean isStochastic() {
      return false;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      float[][] weights = new EaseTrainer(regularisation, parallel).train(train, listener);
      SparseRows rows = train.byPerson();
      return () ->
          (person, scores) -> {
            Arrays.fill(scores, 0f);
            for (int entry = rows.start(person); entry < rows.end(person); entry++) {
              add(scores, weights[rows.column(entry)]);
            }
          };
    }

    private static void add(float[] target, float[] row) {
      for (int i = 0; i < target.length; i++) {
        target[i] += row[i];
      }
    }
  }

  /** GF-CF, closed form. */
  record GraphFilterPolicy(int rank, float alpha) implements Policy {
    @Override
    public String name() {
      return "gf_cf";
    }

    @Override
    public boolean isStochastic() {
      return false;
    }

    @Override
    public Supplier<Scorer> train(
        Interactions train, long seed, ParallelRows parallel, TrainingListener listener) {
      GraphFilter filter = GraphFilter.train(train, rank, alpha, parallel, listener);
      return () -> filter.newScorer()::score;
    }
  }
}
