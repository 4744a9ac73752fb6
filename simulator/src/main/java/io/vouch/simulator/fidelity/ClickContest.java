package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.fitting.ItemRates;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;
import io.vouch.simulator.logs.Viewers;
import io.vouch.simulator.trees.BoostedTrees;
import io.vouch.simulator.trees.BoostedTrees.TrainingSet;
import io.vouch.simulator.trees.LogisticLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fitted choice model predicts clicks on random slates of a later time; beside the mean rate
 * and boosted trees that know item, slot, campaign and the viewer's anonymous traits.
 *
 * @param random the log, earlier half fitted
 * @param viewers who saw each of its rounds
 */
public record ClickContest(ExposureLog random, Viewers viewers) {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  public FidelityRow row() {
    int cut = random.rounds().size() / 2;
    List<Round> later = random.later().rounds();
    int[] labels = labels(later);
    double base = logit(ExposureLog.clickRate(random.earlier().rounds()));
    double[] marginal = new LogisticLoss(labels, base).losses(new double[labels.length]);
    List<Integer> all = IntStream.range(0, cut).boxed().toList();
    List<Integer> even = all.stream().filter(n -> n / 4 % 2 == 0).toList();
    List<Integer> odd = all.stream().filter(n -> n / 4 % 2 == 1).toList();
    Rivals rivals =
        new Rivals(
            IntStream.range(0, labels.length).toArray(),
            marginal,
            byRates(ItemRates.of(random.earlier()), later, labels),
            byTrees(all, cut, labels, base),
            byTrees(even, cut, labels, base),
            byTrees(odd, cut, labels, base),
            byRates(ItemRates.of(shuffled()), later, labels));
    return rivals.row(
        new Rivals.Title(
            HeldOutSplit.time(),
            SAY.roundClicked(),
            SAY.fittedOnShuffledClicks(),
            SAY.fittedRateLoss()));
  }

  private static int[] labels(List<Round> rounds) {
    return rounds.stream().mapToInt(round -> round.clicked() ? 1 : 0).toArray();
  }

  private static double[] byRates(ItemRates rates, List<Round> rounds, int[] labels) {
    double[] scores =
        rounds.stream().mapToDouble(round -> logit(rates.probability(round))).toArray();
    return new LogisticLoss(labels, 0).losses(scores);
  }

  private double[] byTrees(List<Integer> rounds, int cut, int[] labels, double base) {
    List<Integer> growing = rounds.stream().filter(n -> n % 4 != 0).toList();
    List<Integer> choosing = rounds.stream().filter(n -> n % 4 == 0).toList();
    List<Integer> later = IntStream.range(cut, random.rounds().size()).boxed().toList();
    BoostedTrees trees = BoostedTrees.grow(sample(growing, base), sample(choosing, base));
    return new LogisticLoss(labels, base).losses(trees.scores(features(later)));
  }

  private TrainingSet sample(List<Integer> rounds, double base) {
    int[] labels = labels(rounds.stream().map(random.rounds()::get).toList());
    return new TrainingSet(features(rounds), new LogisticLoss(labels, base));
  }

  /** Item and viewer as mean click rates would leak; as numbers trees can part them. */
  private List<double[]> features(List<Integer> rounds) {
    List<double[]> features = new ArrayList<>();
    for (int n : rounds) {
      Round round = random.rounds().get(n);
      int[] traits = viewers.traits().get(n);
      double[] row = new double[3 + traits.length];
      row[0] = round.item();
      row[1] = round.index();
      row[2] = viewers.campaign()[round.item()];
      for (int k = 0; k < traits.length; k++) {
        row[3 + k] = traits[k];
      }
      features.add(row);
    }
    return features;
  }

  private ExposureLog shuffled() {
    ExposureLog earlier = random.earlier();
    return new ExposureLog(
        ExposureLog.shuffled(earlier.rounds(), 14), random.slots(), random.items());
  }

  private static double logit(double p) {
    double within = Math.max(1e-9, Math.min(1 - 1e-9, p));
    return Math.log(within / (1 - within));
  }
}
