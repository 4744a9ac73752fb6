package io.vouch.agent.evaluation.tuner;

import io.vouch.agent.evaluation.tuner.TunerReport.Interval;
import io.vouch.agent.evaluation.tuner.TunerReport.Row;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The comparison of tuners: every arm in the same worlds, with the same people, the same windows
 * and the same number of offline trials; judged on noise-free truth.
 *
 * <p>Worlds are the unit: seeds of one world are averaged before anything is said about worlds. An
 * arm that breaks off is reported, not dropped in silence. Worlds run in parallel; the result does
 * not depend on it.
 */
public final class TunerEvaluation {
  private static final int RESAMPLES = 2_000;

  /** Held-out worlds begin here; nothing was set by looking at them. */
  private static final long FIRST_WORLD = 9_000;

  private final Size size;

  private TunerEvaluation(Size size) {
    this.size = size;
  }

  /**
   * How much to run.
   *
   * @param seeds of chance per world
   * @param windows per study
   * @param visitors per window
   * @param visits that truth is averaged over
   */
  public record Size(
      int worlds, int seeds, int windows, int trials, int requests, int visitors, int visits) {
    /** A few worlds: whether it runs, not who is better. */
    public static Size small() {
      return new Size(3, 1, 6, 150, 100, 3_000, 600);
    }

    /** 12 windows in 30 worlds with 5 seeds each. */
    public static Size full() {
      return new Size(30, 5, 12, 2_000, 500, 6_000, 2_000);
    }
  }

  /** Runs every arm in every scenario. */
  public static TunerReport run(Size size, Consumer<String> progress) {
    TunerEvaluation evaluation = new TunerEvaluation(size);
    List<Row> rows = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Season season : Season.values()) {
      List<WorldResult> worlds =
          IntStream.range(0, size.worlds())
              .parallel()
              .mapToObj(world -> evaluation.world(season, FIRST_WORLD + world))
              .toList();
      worlds.forEach(world -> failures.addAll(world.failures()));
      Arrays.stream(TunerArm.values())
          .forEach(arm -> rows.add(evaluation.row(arm, season, worlds)));
      progress.accept("%s: %d worlds done".formatted(label(season), size.worlds()));
    }
    return new TunerReport(true, size, rows, failures);
  }

  private static String label(Season season) {
    return season.name().toLowerCase(Locale.ROOT);
  }

  /** One window as it was judged. */
  private record Judged(TunerArm arm, double regret, double uplift, boolean isViolating) {}

  /** Everything that happened in one world. */
  private record WorldResult(List<Judged> windows, List<String> failures) {
    double mean(TunerArm arm, ToDoubleFunction<Judged> figure) {
      return windows.stream()
          .filter(judged -> judged.arm() == arm)
          .mapToDouble(figure)
          .average()
          .orElse(Double.NaN);
    }
  }

  private WorldResult world(Season season, long seed) {
    Judge judge =
        new Judge(
            new MarketSettings(seed, 0, size.visitors(), season), size.windows(), size.visits());
    List<Judged> windows = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (int noise = 1; noise <= size.seeds(); noise++) {
      MarketSettings market = new MarketSettings(seed, noise, size.visitors(), season);
      for (TunerArm arm : TunerArm.values()) {
        try {
          windows.addAll(judged(arm, judge, tried(arm, market)));
        } catch (VouchException e) {
          failures.add(
              "%s in world %d, seed %d, %s: %s"
                  .formatted(arm.label(), seed, noise, label(season), e.getMessage()));
        }
      }
    }
    return new WorldResult(windows, failures);
  }

  private static List<Judged> judged(TunerArm arm, Judge judge, List<RankingConfiguration> tried) {
    List<Judged> judged = new ArrayList<>();
    for (int window = 1; window <= tried.size(); window++) {
      RankingConfiguration configuration = tried.get(window - 1);
      Judge.Verdict verdict = judge.verdict(window, configuration);
      judged.add(
          new Judged(
              arm, judge.regret(window, configuration), verdict.uplift(), verdict.isViolating()));
    }
    return judged;
  }

  private List<RankingConfiguration> tried(TunerArm arm, MarketSettings market) {
    if (arm.hasRounds()) {
      return learnt(arm, market);
    }
    SplittableRandom random = new SplittableRandom(market.seed() * 31 + market.noise());
    return IntStream.rangeClosed(1, size.windows())
        .mapToObj(window ->
            arm == TunerArm.STATIC
                ? MarketLayout.base()
                : RandomWeights.draw(random, "random-" + window))
        .toList();
  }

  private List<RankingConfiguration> learnt(TunerArm arm, MarketSettings market) {
    MemoryTuningStore store = new MemoryTuningStore();
    MarketStudy study =
        new MarketStudy(market, arm.label(), size.windows(), size.trials(), size.requests());
    Rounds rounds = study.rounds(new StudyId(arm.label()), store, store, 1);
    Progress progress = rounds.advance();
    while (progress instanceof Progress.Done && store.tried().size() < size.windows()) {
      progress = rounds.advance();
    }
    return store.tried();
  }

  private Row row(TunerArm arm, Season season, List<WorldResult> worlds) {
    return new Row(
        arm.label(),
        label(season),
        interval(worlds, arm, Judged::regret),
        interval(worlds, arm, judged -> judged.isViolating() ? 1 : 0),
        interval(worlds, arm, Judged::uplift),
        worlds.size(),
        size.seeds());
  }

  private static Interval interval(
      List<WorldResult> worlds, TunerArm arm, ToDoubleFunction<Judged> figure) {
    double[] means =
        worlds.stream()
            .mapToDouble(world -> world.mean(arm, figure))
            .filter(Double::isFinite)
            .toArray();
    SplittableRandom random = new SplittableRandom(FIRST_WORLD);
    List<Double> resampled = new ArrayList<>();
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int i = 0; i < means.length; i++) {
        sum += means[random.nextInt(means.length)];
      }
      resampled.add(means.length == 0 ? 0 : sum / means.length);
    }
    Collections.sort(resampled);
    double mean = Arrays.stream(means).average().orElse(0);
    return new Interval(
        mean, resampled.get(RESAMPLES / 40), resampled.get(RESAMPLES - 1 - RESAMPLES / 40));
  }
}
