package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.ChoiceSets.Described;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.trees.BoostedTrees;
import io.vouch.simulator.trees.BoostedTrees.TrainingSet;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Quantiles;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The world's choice model, fitted on the log's own items, predicts which of twenty items held-out
 * people took later; beside popularity alone and boosted trees that know more.
 */
public final class ChoiceContest {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final double CALIBRATION_GATE = 0.02;
  private static final int BINS = 10;
  private static final int FEWEST = 100;
  private static final int RESAMPLES = 50;
  private static final long SEED = 13;

  private final TakenLog log;
  private final int cut;

  public ChoiceContest(TakenLog log, int cut) {
    this.log = log;
    this.cut = cut;
  }

  /** Two rows, or none if there are too few choices. */
  public List<FidelityRow> rows() {
    ChoiceSets sets = new ChoiceSets(log, cut, SEED);
    List<ChoiceSet> fitting = sets.fitting();
    List<Described> described = sets.heldOut();
    if (fitting.size() < FEWEST || described.size() < FEWEST) {
      return List.of();
    }
    List<ChoiceSet> heldOut = described.stream().map(Described::byOwn).toList();
    List<ChoiceSet> strangers = described.stream().map(Described::byStranger).toList();
    ChoiceLogit popularity = ChoiceLogit.of(fitting, ItemMemory.POPULARITY);
    ChoiceLogit choice = choiceModel(fitting);
    double[] strong = strong(fitting, popularity, heldOut);
    Rivals rivals =
        new Rivals(
            heldOut.stream().mapToInt(ChoiceSet::person).toArray(),
            ChoiceSet.losses(heldOut, popularity.utilities(heldOut)),
            ChoiceSet.losses(heldOut, choice.utilities(heldOut)),
            ChoiceSet.losses(heldOut, strong),
            ChoiceSet.losses(heldOut, strong(half(fitting, 0), popularity, heldOut)),
            ChoiceSet.losses(heldOut, strong(half(fitting, 1), popularity, heldOut)),
            ChoiceSet.losses(strangers, choice.utilities(strangers)));
    return List.of(
        rivals.row(
            new Rivals.Title(
                HeldOutSplit.later(),
                SAY.itemTaken(ChoiceSets.ALTERNATIVES),
                "somebody else's history",
                SAY.logitLosses(words(choice)))),
        calibration(heldOut, choice, strong));
  }

  /** The logit with popularity, price and the taste of the strength that fits best. */
  private ChoiceLogit choiceModel(List<ChoiceSet> fitting) {
    ChoiceLogit best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int n = 0; n < ItemMemory.STRENGTHS.length; n++) {
      int taste = ItemMemory.FIRST_TASTE + n;
      ChoiceLogit tried =
          log.hasPrices()
              ? ChoiceLogit.of(fitting, ItemMemory.POPULARITY, taste, ItemMemory.PRICE)
              : ChoiceLogit.of(fitting, ItemMemory.POPULARITY, taste);
      double loss = Sample.of(ChoiceSet.losses(fitting, tried.utilities(fitting))).mean();
      if (best == null || loss < least) {
        best = tried;
        least = loss;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static String words(ChoiceLogit choice) {
    double[] c = choice.coefficients();
    String taste =
        "%.2f·log popularity + %.2f·taste (m = %.0f)"
            .formatted(
                c[0], c[1], ItemMemory.STRENGTHS[choice.columns()[1] - ItemMemory.FIRST_TASTE]);
    return c.length < 3 ? taste : "%s − %.2f·log price".formatted(taste, c[2]);
  }

  private static List<ChoiceSet> half(List<ChoiceSet> sets, int which) {
    return sets.stream().filter(set -> set.person() / 8 % 2 == which).toList();
  }

  /** Utilities by boosted trees upon popularity; a quarter of the people chooses their number. */
  private static double[] strong(
      List<ChoiceSet> fitting, ChoiceLogit popularity, List<ChoiceSet> heldOut) {
    List<ChoiceSet> choosing = fitting.stream().filter(set -> set.person() / 2 % 4 == 0).toList();
    List<ChoiceSet> growing = fitting.stream().filter(set -> set.person() / 2 % 4 != 0).toList();
    BoostedTrees trees =
        BoostedTrees.grow(sample(growing, popularity), sample(choosing, popularity));
    return ChoiceSet.sum(popularity.utilities(heldOut), trees.scores(ChoiceSet.rows(heldOut)));
  }

  private static TrainingSet sample(List<ChoiceSet> sets, ChoiceLogit popularity) {
    return new TrainingSet(ChoiceSet.rows(sets), ChoiceSet.loss(sets, popularity.utilities(sets)));
  }

  /** Expected calibration error of the probabilities, over bins of equally many alternatives. */
  private static FidelityRow calibration(
      List<ChoiceSet> sets, ChoiceLogit choice, double[] strongUtilities) {
    double[] utilities = choice.utilities(sets);
    double error = calibrationError(sets, utilities);
    double ceiling = calibrationError(sets, strongUtilities);
    List<ChoiceSet> shuffled = shuffled(sets);
    double floor = calibrationError(shuffled, utilities);
    Quantiles resampled = resampledErrors(sets, utilities);
    return new FidelityRow(
        HeldOutSplit.later(),
        "conditional",
        SAY.calibrationError(),
        0,
        error,
        error,
        resampled.at(0.025),
        resampled.at(0.975),
        CALIBRATION_GATE,
        ceiling,
        floor,
        SAY.choicesShuffled(),
        (int) sets.stream().mapToInt(ChoiceSet::person).distinct().count(),
        1,
        FidelityVerdict.of(error, CALIBRATION_GATE, ceiling, floor),
        SAY.calibrationColumn());
  }

  private static Quantiles resampledErrors(List<ChoiceSet> sets, double[] utilities) {
    List<double[]> all = List.of(points(sets, utilities));
    return Bootstrap.distribution(
            RESAMPLES, SEED, (random, n) -> calibrationError(Bootstrap.resample(all, random)))
        .quantiles();
  }

  private static double calibrationError(List<ChoiceSet> sets, double[] utilities) {
    return calibrationError(List.of(points(sets, utilities)));
  }

  /** Probability of each alternative, and whether it was taken. */
  private static double[][] points(List<ChoiceSet> sets, double[] utilities) {
    List<double[]> points = new ArrayList<>();
    int offset = 0;
    for (ChoiceSet set : sets) {
      double[] p = set.probabilities(utilities, offset);
      for (int n = 0; n < p.length; n++) {
        points.add(new double[] {p[n], n == set.taken() ? 1 : 0});
      }
      offset += p.length;
    }
    return points.toArray(new double[0][]);
  }

  private static double calibrationError(List<double[]> points) {
    List<double[]> sorted =
        points.stream().sorted(Comparator.comparingDouble(point -> point[0])).toList();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double difference = 0;
      for (int n = bin * sorted.size() / BINS; n < (bin + 1) * sorted.size() / BINS; n++) {
        difference += sorted.get(n)[0] - sorted.get(n)[1];
      }
      error += Math.abs(difference) / sorted.size();
    }
    return error;
  }

  private static List<ChoiceSet> shuffled(List<ChoiceSet> sets) {
    SplittableRandom random = new SplittableRandom(SEED);
    return sets.stream()
        .map(set -> new ChoiceSet(set.person(), set.alternatives(), random.nextInt(set.size())))
        .toList();
  }
}
