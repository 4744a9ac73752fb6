package io.vouch.simulator.run;

import io.vouch.messages.Messages;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.truth.HiddenCount;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A ratio of two sums over the batches of a run, such as sessions per user.
 *
 * @param title what is measured, in the language of the process
 * @param scale the unit of the value, likewise
 * @param numerator of one batch
 * @param denominator of one batch
 */
public record MarketMetric(
    Supplier<String> title,
    Supplier<String> scale,
    ToDoubleFunction<Batch> numerator,
    ToDoubleFunction<Batch> denominator) {
  private static final RunMessages SAY = Messages.of(RunMessages.class);

  private static final double MILLION = 1e6;

  public static final MarketMetric SESSIONS_PER_USER =
      of(SAY::sessionsPerUser, SAY::unitSessionsPerUser, Count.SESSIONS, Count.USERS);

  /** How long users stay, over all their visits: the retention of the house. */
  public static final MarketMetric SLATES_PER_USER =
      of(SAY::slatesPerUser, SAY::unitSlatesPerUser, Count.SLATES, Count.USERS);

  public static final MarketMetric CLICKS_PER_SLATE =
      of(SAY::clicksPerSlate, SAY::unitClicksPerSlate, Count.CLICKS, Count.SLATES);
  public static final MarketMetric FIRST_CLICKS_PER_SLATE =
      of(SAY::firstClicksPerSlate, SAY::unitClicksPerSlate, Count.FIRST_CLICKS, Count.FIRST_SLATES);
  public static final MarketMetric CLICKS_PER_USER =
      of(SAY::clicksPerUser, SAY::unitClicksPerUser, Count.CLICKS, Count.USERS);
  public static final MarketMetric BUYS_PER_USER =
      of(SAY::purchasesPerUser, SAY::unitPurchasesPerUser, Count.BUYS, Count.USERS);
  public static final MarketMetric REVENUE_PER_USER =
      of(SAY::revenuePerUser, SAY::unitCentsPerUser, Count.REVENUE_CENTS, Count.USERS);
  public static final MarketMetric AD_REVENUE_PER_SLATE =
      of(SAY::adRevenuePerSlate, SAY::unitCentsPerSlate, Count.AD_REVENUE_CENTS, Count.SLATES);
  public static final MarketMetric RETURNED_USERS =
      of(SAY::usersWhoReturned, SAY::unitShareOfUsers, Count.RETURNED_USERS, Count.USERS);
  public static final MarketMetric ACTIVE_USERS =
      of(SAY::usersActiveLastWeek, SAY::unitShareOfUsers, Count.ACTIVE_USERS, Count.USERS);

  /** Hidden: no platform can measure it. */
  public static final MarketMetric SATISFACTION =
      new MarketMetric(
          SAY::satisfaction,
          SAY::unitInside,
          batch -> batch.hidden().get(HiddenCount.SATISFACTION_MICROS) / MILLION,
          batch -> batch.counts().get(Count.SESSIONS));

  /** A ratio of two counts. */
  public static MarketMetric of(
      Supplier<String> title, Supplier<String> scale, Count numerator, Count denominator) {
    return new MarketMetric(
        title,
        scale,
        batch -> batch.counts().get(numerator),
        batch -> batch.counts().get(denominator));
  }

  /** What is measured. */
  public String name() {
    return title.get();
  }

  /** The unit of the value. */
  public String unit() {
    return scale.get();
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
