package io.vouch.simulator.fidelity;

import io.vouch.simulator.fitting.Likelihood;
import java.util.List;

/**
 * A multinomial logit, the world's choice model on the log's own items: utility Σ cₖ·xₖ over some
 * features, c by maximum likelihood.
 *
 * @param columns which features enter
 * @param coefficients one for each
 */
@SuppressWarnings("ArrayRecordComponent")
record ChoiceLogit(int[] columns, double[] coefficients) {
  /** The likelihood is sharpened by nobody: a mild pull to 0 keeps separable data finite. */
  private static final double RIDGE = 1e-3;

  static ChoiceLogit of(List<ChoiceSet> sets, int... columns) {
    double[] start = new double[columns.length];
    Likelihood likelihood =
        new Likelihood(point -> {
          double sum = 0;
          for (double loss :
              ChoiceSet.losses(sets, new ChoiceLogit(columns, point).utilities(sets))) {
            sum -= loss;
          }
          for (double c : point) {
            sum -= RIDGE * c * c;
          }
          return sum;
        });
    return new ChoiceLogit(columns, likelihood.from(start).point());
  }

  /** The utilities of all alternatives of all sets, one after the other. */
  double[] utilities(List<ChoiceSet> sets) {
    int rows = sets.stream().mapToInt(ChoiceSet::size).sum();
    double[] utilities = new double[rows];
    int row = 0;
    for (ChoiceSet set : sets) {
      for (double[] features : set.alternatives()) {
        double sum = 0;
        for (int n = 0; n < columns.length; n++) {
          sum += coefficients[n] * features[columns[n]];
        }
        utilities[row++] = sum;
      }
    }
    return utilities;
  }
}
