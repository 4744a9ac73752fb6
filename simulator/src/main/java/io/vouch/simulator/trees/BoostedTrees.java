package io.vouch.simulator.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient-boosted regression trees that minimise a loss given by its derivatives: the strong
 * learner that choice models and simulated people are held against.
 *
 * <p>Source: Friedman (2001), with Newton steps and binned features as in XGBoost and LightGBM.
 * Depth and number of trees are chosen on rows of their own. One thread, no chance: same data, same
 * trees.
 */
public final class BoostedTrees {
  private static final int[] DEPTHS = {2, 4};
  private static final int MOST_TREES = 150;
  private static final int PATIENCE = 15;
  private static final double RATE = 0.1;

  private final FeatureBins bins;
  private final List<RegressionTree> trees;

  private BoostedTrees(FeatureBins bins, List<RegressionTree> trees) {
    this.bins = bins;
    this.trees = List.copyOf(trees);
  }

  /** What scores of rows cost, and which way to go. */
  public interface Loss {
    /** The mean loss of the rows' scores. */
    double of(double[] scores);

    /** First and second derivative by each row's score, into the arrays. */
    void derivatives(double[] scores, double[] gradient, double[] hessian);
  }

  /** Rows of features, and the loss of their scores. */
  public record TrainingSet(List<double[]> rows, Loss loss) {
    public TrainingSet {
      rows = List.copyOf(rows);
    }
  }

  /** Trees grown on one sample, their number and depth chosen on another; neither empty. */
  public static BoostedTrees grow(TrainingSet fitting, TrainingSet choosing) {
    FeatureBins bins = FeatureBins.of(fitting.rows);
    byte[][] grown = bins.bins(fitting.rows);
    byte[][] chosen = bins.bins(choosing.rows);
    double least = choosing.loss.of(new double[choosing.rows.size()]);
    List<RegressionTree> best = List.of();
    for (int depth : DEPTHS) {
      List<RegressionTree> trees = new ArrayList<>();
      double[] scores = new double[fitting.rows.size()];
      double[] others = new double[choosing.rows.size()];
      double[] gradient = new double[scores.length];
      double[] hessian = new double[scores.length];
      int kept = 0;
      while (trees.size() < Math.min(MOST_TREES, kept + PATIENCE)) {
        fitting.loss.derivatives(scores, gradient, hessian);
        RegressionTree tree = RegressionTree.grown(grown, gradient, hessian, depth);
        trees.add(tree);
        add(tree, grown, scores);
        add(tree, chosen, others);
        double loss = choosing.loss.of(others);
        if (loss < least) {
          least = loss;
          kept = trees.size();
          best = List.copyOf(trees);
        }
      }
    }
    return new BoostedTrees(bins, best);
  }

  /** Scores of rows, in their order; 0 if no tree helped. */
  public double[] scores(List<double[]> rows) {
    byte[][] binned = bins.bins(rows);
    double[] scores = new double[rows.size()];
    trees.forEach(tree -> add(tree, binned, scores));
    return scores;
  }

  private static void add(RegressionTree tree, byte[][] bins, double[] scores) {
    for (int row = 0; row < scores.length; row++) {
      scores[row] += RATE * tree.value(bins, row);
    }
  }
}
