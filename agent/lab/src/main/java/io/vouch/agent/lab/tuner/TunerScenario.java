package io.vouch.agent.lab.tuner;

import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.simulator.experiment.MarketTraits;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of worlds that tuners are compared in. In all of them the weights at the start are
 * drawn by the world, so that there is something to gain; nothing else is put in by hand but what a
 * scenario's name says.
 */
public enum TunerScenario {
  /** Nothing changes but the hour. */
  STATIONARY(Season.STATIONARY, Traits.USUAL, Limits.USUAL),
  /** A slow random walk of demand, price sensitivity, blindness and optimism. */
  DRIFT(Season.DRIFT, Traits.USUAL, Limits.USUAL),
  /** In the tenth window people become price-sensitive and blind to advertisements, for good. */
  BREAK(Season.BREAK, Traits.USUAL, Limits.USUAL),
  /** A tenth of the people. */
  LOW_TRAFFIC(Season.STATIONARY, Traits.USUAL, Limits.USUAL),
  /** At the start freshness outweighs everything: tenfold, on weights that are drawn as usual. */
  BAD_START(Season.STATIONARY, Traits.USUAL.startingWithFreshness(), Limits.USUAL),
  /** What looks good offline is good. */
  ALIGNED_PROXY(Season.STATIONARY, Traits.USUAL.withAlignedProxy(), Limits.USUAL),
  /** What looks good offline is noise; clicks are the true lever. */
  MISALIGNED_PROXY(Season.STATIONARY, Traits.USUAL.withMisalignedProxy(), Limits.USUAL),
  /** Guardrails so far away that they hardly matter. */
  SLACK_GUARDRAILS(Season.STATIONARY, Traits.USUAL, new double[] {-0.2, -0.4, -0.4}),
  /** Advertising revenue has to rise while orders and advertisers' value may hardly fall. */
  CONFLICTING_GUARDRAILS(Season.STATIONARY, Traits.USUAL, new double[] {-0.005, 0.01, -0.01}),
  /** As stationary, counted from the seventh window on: what was learnt before is free. */
  WARM_START(Season.STATIONARY, Traits.USUAL, Limits.USUAL),
  /** Online uplifts are straight lines of offline ones: the published method's home. */
  LINEAR_TRANSFER(Season.STATIONARY, Traits.USUAL.withLinearTransfer(), Limits.USUAL);

  private static final int WARM_WINDOWS = 6;
  private static final int LOW_TRAFFIC_DIVISOR = 10;

  private final Season season;
  private final MarketTraits traits;
  private final double[] limits;

  TunerScenario(Season season, MarketTraits traits, double[] limits) {
    this.season = season;
    this.traits = traits;
    this.limits = limits;
  }

  /** Named apart because an enum's own constants come first. */
  private static final class Traits {
    private static final MarketTraits USUAL = MarketTraits.STANDARD.startingWith(0.6f);

    private Traits() {}
  }

  /** Least uplifts of orders, advertising revenue and advertisers' value. */
  private static final class Limits {
    private static final double[] USUAL = {-0.01, -0.03, -0.05};

    private Limits() {}
  }

  /** Its name for people and files, such as {@code low-traffic}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a slope between offline and online was put in; left out of all summaries. */
  boolean isMadeUp() {
    return this == LINEAR_TRANSFER;
  }

  MarketSettings market(long world, int people) {
    int here = this == LOW_TRAFFIC ? people / LOW_TRAFFIC_DIVISOR : people;
    return new MarketSettings(world, 0, here, season, traits);
  }

  /** Windows before anything is counted. */
  int warmWindows() {
    return this == WARM_START ? WARM_WINDOWS : 0;
  }

  List<Guardrail> guardrails() {
    return MarketStudy.guardrails(limits);
  }
}
