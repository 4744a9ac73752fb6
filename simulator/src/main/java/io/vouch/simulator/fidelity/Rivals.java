package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Quantiles;
import io.vouch.tools.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Losses of a choice model on single held-out choices beside those of a marginal baseline and of a
 * strong learner, and the row they make: which share of what the strong learner gains over the
 * baseline does the choice model miss?
 *
 * <p>1 − R²/R²ₛ with McFadden's R² = 1 − loss/loss of the baseline. The ceiling is the difference
 * of two strong learners that grew on one half of the people each, the floor a control that must
 * fail. A miss that is for certain beyond gate and ceiling together fails whatever the ceiling is.
 *
 * @param unit the person (or round) each choice belongs to; units are resampled
 * @param marginal −log P of the baseline, one per choice, in nats; the others likewise
 */
@SuppressWarnings("ArrayRecordComponent")
record Rivals(
    int[] unit,
    double[] marginal,
    double[] choice,
    double[] strong,
    double[] strongOfHalf,
    double[] strongOfOtherHalf,
    double[] control) {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  /** At least 95 % of the strong learner's R². */
  static final double GATE = 0.05;

  private static final int RESAMPLES = 200;
  private static final long SEED = 12;
  private static final double TAIL = 0.025;

  /** What stands in a row beside the figures. */
  record Title(String split, String metric, String control, String note) {}

  FidelityRow row(Title title) {
    int[] all = new int[marginal.length];
    Arrays.setAll(all, n -> n);
    double[][] resampled = resampled();
    double gained = new Quantiles(resampled[1]).at(TAIL);
    double distance = missed(choice, all);
    double ceiling = apart(all);
    double floor = missed(control, all);
    double low = new Quantiles(resampled[0]).at(TAIL);
    return new FidelityRow(
        title.split,
        "conditional",
        title.metric,
        gain(strong, all),
        gain(choice, all),
        distance,
        low,
        new Quantiles(resampled[0]).at(1 - TAIL),
        GATE,
        ceiling,
        floor,
        title.control,
        (int) Arrays.stream(unit).distinct().count(),
        1,
        verdict(gained, low, FidelityVerdict.of(distance, GATE, ceiling, floor), ceiling),
        SAY.nats(
            title.note,
            "%.4f".formatted(Sample.of(marginal).mean()),
            "%.4f".formatted(Sample.of(choice).mean()),
            "%.4f".formatted(Sample.of(strong).mean()),
            "%.4f".formatted(gain(strong, all)),
            "%.4f".formatted(gained),
            title.control,
            "%.4f".formatted(Sample.of(control).mean()),
            "%,d".formatted(marginal.length)));
  }

  /** A strong learner that gains nothing for certain leaves nothing to be missed. */
  private static FidelityVerdict verdict(
      double gained, double low, FidelityVerdict usual, double ceiling) {
    if (gained <= 0) {
      return FidelityVerdict.NO_POWER;
    }
    return low > GATE + ceiling ? FidelityVerdict.FAILS : usual;
  }

  private double[][] resampled() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<int[]> byUnit = byUnit();
    double[][] figures = new double[2][RESAMPLES];
    for (int n = 0; n < RESAMPLES; n++) {
      int[] drawn =
          Bootstrap.resample(byUnit, random).stream().flatMapToInt(Arrays::stream).toArray();
      figures[0][n] = missed(choice, drawn);
      figures[1][n] = gain(strong, drawn);
    }
    return figures;
  }

  private List<int[]> byUnit() {
    TreeMap<Integer, IntStream.Builder> places = new TreeMap<>();
    for (int n = 0; n < unit.length; n++) {
      places.computeIfAbsent(unit[n], key -> IntStream.builder()).add(n);
    }
    return places.values().stream().map(builder -> builder.build().toArray()).toList();
  }

  private double apart(int[] of) {
    double one = gain(strongOfHalf, of);
    double other = gain(strongOfOtherHalf, of);
    return other <= 0 ? 1 : Math.abs(1 - one / other);
  }

  private double missed(double[] losses, int[] of) {
    double reachable = gain(strong, of);
    double reached = gain(losses, of);
    if (reachable <= 0) {
      return reached >= reachable ? 0 : 1;
    }
    return 1 - reached / reachable;
  }

  private double gain(double[] losses, int[] of) {
    double base = 0;
    double sum = 0;
    for (int n : of) {
      base += marginal[n];
      sum += losses[n];
    }
    return base == 0 ? 0 : 1 - sum / base;
  }
}
