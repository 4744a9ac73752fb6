package io.vouch.tools.influence;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.requestlog.FactorLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The offline metrics of a ranking on logged requests, by name and position.
 *
 * <table>
 * <caption>Metrics; "top" is the first ten ranks, rank weights are exp(−rank/τ)</caption>
 * <tr><td>{@code influence.G}</td><td>influence share of group G</td></tr>
 * <tr><td>{@code influence_ads.G}</td><td>the same over pairs of two advertised candidates; 0
 * without such pairs</td></tr>
 * <tr><td>{@code ratio.G}</td><td>Σ contribution of G / Σ of all groups' absolute contributions, at
 * the top</td></tr>
 * <tr><td>{@code top.F}</td><td>rank-weighted mean of factor F's values at the top: what the order
 * is predicted to earn, where F is a prediction</td></tr>
 * <tr><td>{@code ads_top10_rate}</td><td>rank-weighted share of advertised candidates at the
 * top</td></tr>
 * <tr><td>{@code ads_ratio}</td><td>the same, every rank alike</td></tr>
 * <tr><td>{@code top10_overlap}</td><td>share of the base weights' top ten that is kept</td></tr>
 * </table>
 */
public final class MetricNames {
  private static final InfluenceMessages SAY = Messages.of(InfluenceMessages.class);

  public static final String INFLUENCE = "influence.";
  public static final String INFLUENCE_AMONG_ADS = "influence_ads.";
  public static final String RATIO = "ratio.";
  public static final String TOP_VALUE = "top.";
  public static final String ADS_AT_TOP = "ads_top10_rate";
  public static final String ADS_RATIO = "ads_ratio";
  public static final String OVERLAP = "top10_overlap";

  private final List<String> names;

  /** The metrics of requests of that layout. */
  public MetricNames(FactorLayout layout) {
    List<String> all = new ArrayList<>();
    layout.groups().forEach(group -> all.add(INFLUENCE + group));
    layout.groups().forEach(group -> all.add(INFLUENCE_AMONG_ADS + group));
    layout.groups().forEach(group -> all.add(RATIO + group));
    layout.names().forEach(factor -> all.add(TOP_VALUE + factor));
    all.add(ADS_AT_TOP);
    all.add(ADS_RATIO);
    all.add(OVERLAP);
    this.names = List.copyOf(all);
  }

  /** All names in the order of a measurement's values. */
  public List<String> all() {
    return names;
  }

  /**
   * The position of a metric.
   *
   * @throws VouchException CONFIGURATION if there is none of that name
   */
  public int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.metricUnknown(name, names));
    }
    return index;
  }
}
