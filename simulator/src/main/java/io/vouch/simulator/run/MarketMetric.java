package io.vouch.simulator.run;

import io.vouch.simulator.market.Count;
import io.vouch.simulator.truth.HiddenCount;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ratio of two sums over the batches of a run, such as sessions per user.
 *
 * @param name what is measured
 * @param unit of the value
 * @param numerator of one batch
 * @param denominator of one batch
 */
public record MarketMetric(
    String name,
    String unit,
    ToDoubleFunction<Batch> numerator,
    ToDoubleFunction<Batch> denominator) {
  private static final double MILLION = 1e6;

  public static final MarketMetric SESSIONS_PER_USER =
      of("sessions per user", "sessions/user", Count.SESSIONS, Count.USERS);

  /** How long users stay, over all their visits: the retention of the house. */
  public static final MarketMetric SLATES_PER_USER =
      of("slates per user", "slates/user", Count.SLATES, Count.USERS);

  public static final MarketMetric CLICKS_PER_SLATE =
      of("clicks per slate", "clicks/slate", Count.CLICKS, Count.SLATES);
  public static final MarketMetric FIRST_CLICKS_PER_SLATE =
      of("clicks per slate, first session", "clicks/slate", Count.FIRST_CLICKS, Count.FIRST_SLATES);
  public static final MarketMetric CLICKS_PER_USER =
      of("clicks per user", "clicks/user", Count.CLICKS, Count.USERS);
  public static final MarketMetric BUYS_PER_USER =
      of("purchases per user", "purchases/user", Count.BUYS, Count.USERS);
  public static final MarketMetric REVENUE_PER_USER =
      of("revenue per user", "cents/user", Count.REVENUE_CENTS, Count.USERS);
  public static final MarketMetric AD_REVENUE_PER_SLATE =
      of("ad revenue per slate", "cents/slate", Count.AD_REVENUE_CENTS, Count.SLATES);
  public static final MarketMetric RETURNED_USERS =
      of("users who returned", "share of users", Count.RETURNED_USERS, Count.USERS);
  public static final MarketMetric ACTIVE_USERS =
      of("users active in the last week", "share of users", Count.ACTIVE_USERS, Count.USERS);

  /** Hidden: no platform can measure it. */
  public static final MarketMetric SATISFACTION =
      new MarketMetric(
          "satisfaction at the end of a session",
          "in (-1, 1)",
          batch -> batch.hidden().get(HiddenCount.SATISFACTION_MICROS) / MILLION,
          batch -> batch.counts().get(Count.SESSIONS));

  /** A ratio of two counts. */
  public static MarketMetric of(String name, String unit, Count numerator, Count denominator) {
    return new MarketMetric(
        name,
        unit,
        batch -> batch.counts().get(numerator),
        batch -> batch.counts().get(denominator));
  }

  /** The ratio of the sums; 0 if the denominator is. */
  public double value(List<Batch> batches) {
    double under = batches.stream().mapToDouble(denominator).sum();
    return under == 0 ? 0 : batches.stream().mapToDouble(numerator).sum() / under;
  }

  /** The ratio over a whole run. */
  public double value(RunResult run) {
    return value(run.batches());
  }

  /**
   * How much each batch pulls the ratio up or down: (numerator − ratio · denominator) / mean
   * denominator. Their mean is 0, and the standard error of the ratio is theirs (delta method).
   */
  double[] pulls(RunResult run) {
    List<Batch> batches = run.batches();
    double ratio = value(batches);
    double mean = batches.stream().mapToDouble(denominator).average().orElse(1);
    return batches.stream()
        .mapToDouble(batch ->
            (numerator.applyAsDouble(batch) - ratio * denominator.applyAsDouble(batch))
                / (mean == 0 ? 1 : mean))
        .toArray();
  }
}
