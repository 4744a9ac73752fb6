package io.vouch.agent.lab.tuner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How the arms did, in simulated markets.
 *
 * @param isSimulated always: no figure here is of people
 * @param rows one arm in one scenario over one horizon
 * @param comparisons of ours with every other arm, over all scenarios but the made-up one
 * @param failures studies that broke off, one sentence each; their windows are not counted
 */
public record TunerReport(
    boolean isSimulated,
    TunerEvaluation.Size size,
    List<Row> rows,
    List<Comparison> comparisons,
    List<String> failures) {
  /** The name of the rows that average a world over all scenarios but the made-up one. */
  public static final String ALL = "all";

  public TunerReport {
    rows = List.copyOf(rows);
    comparisons = List.copyOf(comparisons);
    failures = List.copyOf(failures);
  }

  /**
   * One arm in one scenario; means over worlds with 95% bootstrap intervals over worlds.
   *
   * @param windows the horizon
   * @param regret mean per window of U(oracle) − U(arm), on noise-free truth
   * @param violatingWindows share of windows in which a guardrail was truly broken
   * @param uplift mean true uplift of sales per window
   * @param worstBreach the largest breach of a guardrail in a study
   * @param variation mean step of a parameter between windows, in logarithms
   * @param reversals share of steps that go back on the step before
   * @param toHalf windows to half of the oracle's utility, one more than there are if never
   * @param toMost the same with 80%
   * @param confirmed share of studies whose best of seven windows was confirmed and is truly good
   * @param oracle the oracle's mean utility
   */
  public record Row(
      String arm,
      String scenario,
      int windows,
      Interval regret,
      Interval violatingWindows,
      Interval uplift,
      Interval worstBreach,
      Interval variation,
      Interval reversals,
      Interval toHalf,
      Interval toMost,
      Interval confirmed,
      double oracle,
      int worlds,
      int seeds) {}

  /**
   * Ours less another arm, paired by world.
   *
   * @param figure {@code regret} or {@code violatingWindows}
   * @param difference negative where ours is better
   * @param p two-sided, from random sign flips, Holm-corrected over the arms
   */
  public record Comparison(
      String arm, int windows, String figure, Interval difference, double p, int worlds) {}

  /** A mean and its 95% interval; both ends equal the mean where there is one world only. */
  public record Interval(double mean, double lower, double upper) {}

  /** The report of those results, whatever their order. */
  static TunerReport of(
      TunerEvaluation.Size size, List<TunerArm> arms, List<WorldResult> unordered) {
    // Sums in another order differ in their last bits.
    List<WorldResult> results =
        unordered.stream()
            .sorted(
                Comparator.comparing(WorldResult::scenario)
                    .thenComparing(WorldResult::world)
                    .thenComparing(WorldResult::noise))
            .toList();
    List<Row> rows = new ArrayList<>();
    List<String> scenarios = new ArrayList<>(List.of(ALL));
    Arrays.stream(TunerScenario.values()).map(TunerScenario::label).forEach(scenarios::add);
    int horizons = size.windows() > 12 ? 2 : 1;
    for (String scenario : scenarios) {
      Predicate<WorldResult> isMeant =
          result ->
              scenario.equals(ALL)
                  ? !result.scenario().isMadeUp()
                  : result.scenario().label().equals(scenario);
      WorldMeans means = new WorldMeans(results.stream().filter(isMeant).toList());
      for (int horizon = 0; horizon < horizons; horizon++) {
        for (TunerArm arm : arms) {
          rows.add(row(means, arm.label(), horizon, scenario, size));
        }
      }
    }
    List<WorldResult> real =
        results.stream().filter(result -> !result.scenario().isMadeUp()).toList();
    List<String> failures = results.stream().flatMap(result -> result.failures().stream()).toList();
    return new TunerReport(
        true, size, rows, comparisons(new WorldMeans(real), arms, horizons), failures);
  }

  private static Row row(
      WorldMeans means, String arm, int horizon, String scenario, TunerEvaluation.Size size) {
    return new Row(
        arm,
        scenario,
        horizon == 0 && size.windows() > 12 ? 12 : size.windows(),
        means.interval(arm, run -> run.horizons().get(horizon).regret()),
        means.interval(arm, run -> run.horizons().get(horizon).violating()),
        means.interval(arm, run -> run.horizons().get(horizon).uplift()),
        means.interval(arm, run -> run.horizons().get(horizon).worst()),
        means.interval(arm, run -> run.horizons().get(horizon).variation()),
        means.interval(arm, run -> run.horizons().get(horizon).reversals()),
        means.interval(arm, run -> run.horizons().get(horizon).toHalf()),
        means.interval(arm, run -> run.horizons().get(horizon).toMost()),
        means.interval(arm, run -> run.seven().isConfirmed() && run.seven().isGood() ? 1 : 0),
        means.oracle(),
        means.worlds(),
        size.seeds());
  }

  private static List<Comparison> comparisons(WorldMeans means, List<TunerArm> arms, int horizons) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int number = 0; number < horizons; number++) {
      int horizon = number;
      comparisons.addAll(
          compared(means, arms, horizon, "regret", run -> run.horizons().get(horizon).regret()));
      comparisons.addAll(
          compared(
              means,
              arms,
              horizon,
              "violatingWindows",
              run -> run.horizons().get(horizon).violating()));
    }
    return comparisons;
  }

  private static List<Comparison> compared(
      WorldMeans means,
      List<TunerArm> arms,
      int horizon,
      String figure,
      ToDoubleFunction<RunFigures> read) {
    List<Comparison> compared = new ArrayList<>();
    if (!arms.contains(TunerArm.OURS)) {
      return compared;
    }
    for (TunerArm arm : arms) {
      double[] differences = means.differences(TunerArm.OURS.label(), arm.label(), read);
      if (arm != TunerArm.OURS && differences.length > 0) {
        compared.add(
            new Comparison(
                arm.label(),
                means.windows(horizon),
                figure,
                Resampling.interval(differences),
                Resampling.signFlip(differences),
                differences.length));
      }
    }
    double[] corrected = Resampling.holm(compared.stream().mapToDouble(Comparison::p).toArray());
    for (int i = 0; i < corrected.length; i++) {
      Comparison c = compared.get(i);
      compared.set(
          i,
          new Comparison(
              c.arm(), c.windows(), c.figure(), c.difference(), corrected[i], c.worlds()));
    }
    return compared;
  }
}
