package io.vouch.simulator.experiment;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.OnlineMetric;
import io.vouch.tools.requestlog.FactorColumn;
import io.vouch.tools.requestlog.FactorLayout;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be weighed and what is counted in the simulated market: seven factors, seven metrics.
 *
 * <p>Orders and sales have a weight of their own on organic items and on advertisements; their
 * influence is counted together.
 */
public final class MarketLayout {
  private static final MarketMessages SAY = Messages.of(MarketMessages.class);

  static final int CLICK = 0;
  static final int ORDER_ORGANIC = 1;
  static final int ORDER_ADS = 2;
  static final int GMV_ORGANIC = 3;
  static final int GMV_ADS = 4;
  static final int ECPM = 5;
  static final int FRESHNESS = 6;

  /** The index of orders among {@link #METRICS}. */
  static final int ORDERS = 1;

  static final FactorLayout FACTORS =
      new FactorLayout(
          List.of(
              FactorColumn.of("click"),
              new FactorColumn("order_organic", "order"),
              new FactorColumn("order_ads", "order"),
              new FactorColumn("gmv_organic", "gmv"),
              new FactorColumn("gmv_ads", "gmv"),
              FactorColumn.of("ecpm"),
              FactorColumn.of("freshness")));

  static final List<String> METRICS =
      List.of(
          "gmv_per_user",
          "orders_per_user",
          "ads_revenue_per_user",
          "advertiser_value",
          "organic_clicks_per_user",
          "clicks_per_user",
          "ads_load");

  private MarketLayout() {}

  /** An experiment of this layout on simulated people. */
  static ExperimentDescription description(String kind, MarketSettings settings) {
    return new ExperimentDescription(
        "%s (seed %d)".formatted(kind, settings.seed()), true, "person", FACTORS, metrics());
  }

  private static List<OnlineMetric> metrics() {
    return METRICS.stream().map(name -> new OnlineMetric(name, SAY.metric(name))).toList();
  }

  /** Every weight 1: what ranks in the control arm. */
  public static RankingConfiguration base() {
    return new RankingConfiguration(
        "market-base",
        FACTORS.names().stream().collect(Collectors.toMap(Function.identity(), name -> 1.0)),
        SAY.everyWeightOne());
  }
}
