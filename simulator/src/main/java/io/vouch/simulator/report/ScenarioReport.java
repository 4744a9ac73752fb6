package io.vouch.simulator.report;

import io.vouch.simulator.market.Count;
import io.vouch.simulator.run.DifferenceSign;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.PairedDifference;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.scenario.ScenarioResult;
import io.vouch.simulator.scenario.ScenarioResult.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's result as a document: every figure with its unit, how many users it is of, and its
 * spread from seed to seed. All of it is simulated.
 *
 * @param simulated always true; whoever reads only this document shall know
 * @param separates whether the scenario told its known-bad policy from its baseline and its oracle
 *     by five standard errors
 */
public record ScenarioReport(
    boolean simulated,
    String scenario,
    String question,
    Setup setup,
    boolean separates,
    List<PolicyFigures> policies) {
  /** What is reported of every policy beside the scenario's own metrics. */
  private static final List<MarketMetric> RETENTION =
      List.of(
          MarketMetric.SESSIONS_PER_USER,
          MarketMetric.SLATES_PER_USER,
          MarketMetric.RETURNED_USERS,
          MarketMetric.ACTIVE_USERS,
          MarketMetric.CLICKS_PER_SLATE,
          MarketMetric.BUYS_PER_USER,
          MarketMetric.SATISFACTION);

  public ScenarioReport {
    policies = List.copyOf(policies);
  }

  /** The report of a result. */
  public static ScenarioReport of(ScenarioResult result, String population) {
    RunResult run = result.baseline().runs().getFirst();
    RunOptions options = run.options();
    return new ScenarioReport(
        true,
        result.scenario().name(),
        result.scenario().question(),
        new Setup(
            run.choiceModel(),
            population,
            options.users(),
            options.days(),
            options.slateSize(),
            options.seed(),
            result.seeds()),
        result.separates(),
        result.contenders().stream().map(contender -> figures(result, contender)).toList());
  }

  private static PolicyFigures figures(ScenarioResult result, Contender contender) {
    List<MarketMetric> metrics = new ArrayList<>();
    metrics.add(result.scenario().metric());
    metrics.addAll(result.scenario().alsoReported());
    RETENTION.stream().filter(metric -> !metrics.contains(metric)).forEach(metrics::add);
    return new PolicyFigures(
        contender.policy(),
        role(result, contender),
        metrics.stream().map(metric -> figure(contender, metric)).toList(),
        against(result, contender),
        funnel(contender),
        visits(contender),
        SegmentFigures.of(contender.runs()));
  }

  private static Figure figure(Contender contender, MarketMetric metric) {
    long users = contender.runs().getFirst().options().users();
    return new Figure(
        metric.name(),
        metric.unit(),
        contender.mean(metric),
        contender.spread(metric),
        users,
        contender.runs().size());
  }

  private static PolicyRole role(ScenarioResult result, Contender contender) {
    int place = result.contenders().indexOf(contender);
    return switch (place) {
      case 0 -> PolicyRole.ORACLE;
      case 1 -> PolicyRole.BASELINE;
      case 2 -> PolicyRole.KNOWN_BAD;
      default -> PolicyRole.ALSO;
    };
  }

  private static @Nullable Comparison against(ScenarioResult result, Contender contender) {
    if (contender.policy().equals(result.knownBad().policy())) {
      return null;
    }
    PairedDifference difference = result.difference(contender, result.knownBad());
    boolean sure = Double.isFinite(difference.standardError());
    return new Comparison(
        result.knownBad().policy(),
        result.scenario().metric().name(),
        result.scenario().metric().unit(),
        difference.difference(),
        100 * difference.lift(),
        sure ? difference.standardError() : null,
        difference.spread(),
        difference.verdict());
  }

  private static List<FunnelStep> funnel(Contender contender) {
    List<FunnelStep> steps = new ArrayList<>();
    double before = 0;
    for (Count count :
        List.of(Count.IMPRESSIONS, Count.CLICKS, Count.LIKES, Count.CARTS, Count.BUYS)) {
      double perUser =
          contender.runs().stream()
              .mapToDouble(run -> (double) run.count(count) / run.options().users())
              .average()
              .orElse(0);
      double share = before == 0 ? 1 : perUser / before;
      steps.add(new FunnelStep(stepName(count), perUser, share));
      before = count == Count.LIKES ? before : perUser;
    }
    return steps;
  }

  private static String stepName(Count count) {
    return count.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Double> visits(Contender contender) {
    int days = contender.runs().getFirst().options().days();
    return IntStream.range(0, days)
        .mapToObj(day ->
            contender.runs().stream()
                .mapToDouble(run -> run.visitingShare(day))
                .average()
                .orElse(0))
        .toList();
  }

  /**
   * How it was run.
   *
   * @param users per seed
   * @param firstSeed of {@code seeds} consecutive ones
   */
  public record Setup(
      String choiceModel,
      String population,
      int users,
      int days,
      int slateSize,
      long firstSeed,
      int seeds) {}

  /**
   * What one policy came to.
   *
   * @param figures the deciding one first
   * @param againstKnownBad null for the known-bad policy itself
   * @param visitingShareByDay the share of all users who came on each day
   */
  public record PolicyFigures(
      String policy,
      PolicyRole role,
      List<Figure> figures,
      @Nullable Comparison againstKnownBad,
      List<FunnelStep> funnel,
      List<Double> visitingShareByDay,
      List<SegmentFigures> segments) {}

  /**
   * One simulated figure.
   *
   * @param mean over the seeds
   * @param seedSpread standard deviation from seed to seed; 0 with one seed
   * @param users per seed
   */
  public record Figure(
      String name, String unit, double mean, double seedSpread, long users, int seeds) {}

  /**
   * The paired difference to another policy.
   *
   * @param liftPercent the difference in percent of the other's value
   * @param standardError null if there are too few users to tell
   */
  public record Comparison(
      String policy,
      String metric,
      String unit,
      double difference,
      double liftPercent,
      @Nullable Double standardError,
      double seedSpread,
      DifferenceSign verdict) {}

  /**
   * One step from impression to purchase.
   *
   * @param perUser how often, per user
   * @param shareOfPrevious of the step before (likes and carts: of clicks)
   */
  public record FunnelStep(String name, double perUser, double shareOfPrevious) {}
}
