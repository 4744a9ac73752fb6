package io.vouch.simulator.trees;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.trees.BoostedTrees.TrainingSet;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BoostedTreesTest {
  private static final int ROWS = 4_000;

  @Test
  void aProductOfTwoFeatures_isLearnedNearlyAsWellAsItCanBe() {
    // log-odds 2·sign(x·y): no sum of single features helps, and the best loss is known.
    Drawn fitting = drawn(1, 2);
    Drawn judged = drawn(3, 2);
    double[] scores = BoostedTrees.grow(fitting.sample(), drawn(2, 2).sample()).scores(judged.rows);
    double best = Sample.of(judged.loss().losses(judged.truth)).mean();
    assertThat(judged.loss().of(scores)).isLessThan(best + 0.03);
    assertThat(judged.loss().of(new double[ROWS])).isGreaterThan(best + 0.2);
  }

  @Test
  void noise_isNotLearned() {
    Drawn judged = drawn(6, 0);
    double[] scores =
        BoostedTrees.grow(drawn(4, 0).sample(), drawn(5, 0).sample()).scores(judged.rows);
    assertThat(judged.loss().of(scores)).isLessThan(Math.log(2) + 0.003);
  }

  @Test
  void groups_ofTheSameKind_cannotBeToldApart_othersCan() {
    List<double[]> one = drawn(7, 0).rows.subList(0, 800);
    List<double[]> same = drawn(8, 0).rows.subList(0, 800);
    List<double[]> other = same.stream().map(row -> new double[] {row[0], row[1] / 3}).toList();
    assertThat(TwoSampleTrees.auc(one, same)).isLessThan(0.56);
    assertThat(TwoSampleTrees.auc(one, other)).isGreaterThan(0.7);
  }

  @Test
  void theSameData_givesTheSameTrees() {
    Drawn judged = drawn(3, 2);
    assertThat(BoostedTrees.grow(drawn(1, 2).sample(), drawn(2, 2).sample()).scores(judged.rows))
        .isEqualTo(
            BoostedTrees.grow(drawn(1, 2).sample(), drawn(2, 2).sample()).scores(judged.rows));
  }

  private record Drawn(List<double[]> rows, int[] labels, double[] truth) {
    LogisticLoss loss() {
      return new LogisticLoss(labels);
    }

    TrainingSet sample() {
      return new TrainingSet(rows, loss());
    }
  }

  private static Drawn drawn(long seed, double strength) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> rows = new ArrayList<>();
    int[] labels = new int[ROWS];
    double[] truth = new double[ROWS];
    for (int n = 0; n < ROWS; n++) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      rows.add(new double[] {x, y});
      truth[n] = strength * Math.signum(x * y);
      labels[n] = random.nextDouble() < 1 / (1 + Math.exp(-truth[n])) ? 1 : 0;
    }
    return new Drawn(rows, labels, truth);
  }
}
