package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.HeldOutComparison.Measure;
import io.vouch.simulator.logs.HistoryLog.History;
import io.vouch.simulator.trees.TwoSampleTrees;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is compared of what people took; histories must be equally long. */
public record HistoryMeasures(int items, int topics) {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final double RELATIVE_GATE = 0.1;
  private static final double DIVERGENCE_GATE = 0.02;
  private static final double AUC_GATE = 0.6;
  private static final int VERDICTS = 3;
  private static final int FAMOUS = 50;

  public Measure<History> concentration() {
    return Measure.relative("popularity", SAY.giniOfInteractions(), RELATIVE_GATE, this::gini);
  }

  public Measure<History> top() {
    return Measure.relative(
        "popularity", SAY.topShare(), RELATIVE_GATE, people -> Distances.topShare(counts(people)));
  }

  public Measure<History> tastes() {
    return Measure.absolute(
        "heterogeneity", SAY.distanceWithinOverBetween(), RELATIVE_GATE, this::withinOverBetween);
  }

  public Measure<History> verdicts() {
    return new Measure<>(
        "marginal",
        SAY.likesDistance(),
        DIVERGENCE_GATE,
        people -> shares(people)[VERDICTS - 1],
        (run, real) -> Distances.jensenShannon(shares(run), shares(real)));
  }

  /** Jaccard similarity of the topics of the earlier ten and the later ten interactions. */
  public static Measure<History> drift() {
    return Measure.relative(
        "dynamics",
        SAY.topicsJaccard(),
        RELATIVE_GATE,
        people -> people.stream().mapToDouble(HistoryMeasures::kept).average().orElse(0));
  }

  private static double kept(History history) {
    int[] topics = history.ordered().topic();
    Set<Integer> early = new TreeSet<>();
    Set<Integer> late = new TreeSet<>();
    for (int n = 0; n < topics.length; n++) {
      (n < topics.length / 2 ? early : late).add(topics[n]);
    }
    Set<Integer> both = new TreeSet<>(early);
    both.retainAll(late);
    early.addAll(late);
    return (double) both.size() / early.size();
  }

  /** Boosted trees on what one history looks like, real against simulated. */
  public Measure<History> discriminability() {
    return new Measure<>(
        "discriminability",
        SAY.aucOfTrees(),
        AUC_GATE,
        people -> 0.5,
        (run, real) -> TwoSampleTrees.auc(traits(run), traits(real)));
  }

  /**
   * Likes, dislikes, different topics, share of the favourite topic, takings of the fifty
   * best-known items and of items nobody else took, kept topics.
   */
  private List<double[]> traits(List<History> people) {
    long[] counts = counts(people);
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    long famous = sorted[Math.max(0, sorted.length - FAMOUS)];
    return people.stream().map(history -> traits(history, counts, famous)).toList();
  }

  private double[] traits(History history, long[] counts, long famous) {
    double size = history.size();
    double[] byTopic = new double[topics];
    double likes = 0;
    double dislikes = 0;
    double known = 0;
    double rare = 0;
    for (int n = 0; n < size; n++) {
      byTopic[history.topic()[n]]++;
      likes += history.verdict()[n] > 0 ? 1 : 0;
      dislikes += history.verdict()[n] < 0 ? 1 : 0;
      known += counts[history.item()[n]] >= famous ? 1 : 0;
      rare += counts[history.item()[n]] <= 1 ? 1 : 0;
    }
    double favourite = Arrays.stream(byTopic).max().orElse(0);
    double different = Arrays.stream(byTopic).filter(count -> count > 0).count();
    return new double[] {likes, dislikes, different, favourite, known, rare, kept(history)};
  }

  public double gini(List<History> people) {
    return Distances.gini(counts(people));
  }

  /**
   * Mean total-variation distance of the topics of two halves of one history over that of halves of
   * two people's: 1 if nobody has a taste of their own.
   */
  public double withinOverBetween(List<History> people) {
    double within = 0;
    double between = 0;
    for (int n = 0; n < people.size(); n++) {
      double[] early = profile(people.get(n), 0);
      within += apart(early, profile(people.get(n), 1));
      between += apart(early, profile(people.get((n + 1) % people.size()), 1));
    }
    return within / between;
  }

  private long[] counts(List<History> people) {
    long[] counts = new long[items];
    for (History history : people) {
      for (int item : history.item()) {
        counts[item]++;
      }
    }
    return counts;
  }

  private static double[] shares(List<History> people) {
    double[] shares = new double[VERDICTS];
    long total = 0;
    for (History history : people) {
      for (int verdict : history.verdict()) {
        shares[verdict + 1]++;
        total++;
      }
    }
    for (int n = 0; n < VERDICTS; n++) {
      shares[n] /= Math.max(1, total);
    }
    return shares;
  }

  private double[] profile(History history, int half) {
    int size = history.size() / 2;
    double[] profile = new double[topics];
    for (int n = 0; n < size; n++) {
      profile[history.topic()[half * size + n]] += 1.0 / size;
    }
    return profile;
  }

  private static double apart(double[] left, double[] right) {
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      sum += Math.abs(left[k] - right[k]);
    }
    return sum / 2;
  }
}
