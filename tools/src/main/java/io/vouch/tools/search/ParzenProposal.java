package io.vouch.tools.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The tree-structured Parzen estimator of {@link ParzenSearch} as ask and tell, one at a time. */
public final class ParzenProposal {
  private static final int STARTUP = 5;
  private static final int DRAWS = 24;

  private ParzenProposal() {}

  /**
   * The place in the unit cube to try next.
   *
   * @param places that were tried
   * @param objectives what came of them, the larger the better
   */
  public static double[] next(
      List<double[]> places, List<Double> objectives, int dimensions, SplittableRandom random) {
    if (places.size() < STARTUP) {
      return random.doubles(dimensions).toArray();
    }
    List<Integer> order = new ArrayList<>();
    for (int trial = 0; trial < places.size(); trial++) {
      order.add(trial);
    }
    order.sort(Comparator.comparingDouble((Integer trial) -> -objectives.get(trial)));
    int good = ParzenSearch.goodTrials(order.size());
    ParzenDensity goodDensity = density(places, order.subList(0, good));
    ParzenDensity badDensity = density(places, order.subList(good, order.size()));
    double[] best = goodDensity.draw(random);
    for (int draw = 1; draw < DRAWS; draw++) {
      double[] other = goodDensity.draw(random);
      if (goodDensity.log(other) - badDensity.log(other)
          > goodDensity.log(best) - badDensity.log(best)) {
        best = other;
      }
    }
    return best;
  }

  private static ParzenDensity density(List<double[]> places, List<Integer> trials) {
    return new ParzenDensity(trials.stream().map(places::get).toArray(double[][]::new));
  }
}
