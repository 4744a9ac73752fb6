package io.vouch.simulator.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A simulated market: everything else about it follows from these.
 *
 * <p>Why offline predictions differ from online outcomes here, none of it set by hand: people look
 * from the top and leave, sooner on pages full of advertisements (position, ad annoyance); whoever
 * picks the best of noisy predictions of expensive items is disappointed (winner's curse, and
 * orders of expensive items are over-predicted); advertisements are overlooked more than predicted
 * (ad blindness); a session ends with its first order (substitution); clicks are sold at the next
 * bidder's price and budgets run out (pacing); demand, price sensitivity and blindness drift and
 * change with the hour.
 *
 * @param seed of the world: its items, its advertisers, how it drifts
 * @param noise which people come and what they happen to do, in the same world
 * @param visitors how many people come in a window of four hours
 * @param season how the market changes
 * @param traits how people and predictions are, and how good the weights are that it starts with
 */
public record MarketSettings(
    long seed, long noise, int visitors, Season season, MarketTraits traits) {
  private static final MarketMessages SAY = Messages.of(MarketMessages.class);

  private static final int STANDARD_VISITORS = 6_000;
  private static final long START_STREAM = -13;

  /** How a market changes over time. */
  public enum Season {
    /** Only with the hour of the day. */
    STATIONARY,
    /** A slow random walk on top of the hour. */
    DRIFT,
    /**
     * After a day and a half, at once: people become price-sensitive and blind to advertisements.
     */
    BREAK
  }

  public MarketSettings {
    traits = Objects.requireNonNullElse(traits, MarketTraits.STANDARD);
    if (visitors < 20) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooFewVisitors(visitors));
    }
  }

  /** A market of the standard traits. */
  public MarketSettings(long seed, long noise, int visitors, Season season) {
    this(seed, noise, visitors, season, MarketTraits.STANDARD);
  }

  /** A drifting market with 6,000 visitors a window. */
  public static MarketSettings standard(long seed) {
    return new MarketSettings(seed, 0, STANDARD_VISITORS, Season.DRIFT);
  }

  /**
   * What ranks before anything is tuned: every weight exp(spread · N(0, 1)), drawn by the world's
   * seed, that of freshness times its own factor; every weight 1 by default.
   */
  public RankingConfiguration base() {
    SortedMap<String, Double> weights = new TreeMap<>();
    long key = Chance.key(seed, START_STREAM);
    for (int column = 0; column < MarketLayout.FACTORS.size(); column++) {
      float step = traits.startSpread() * Chance.normal(key, Purpose.PARAMETER, column);
      float start = column == MarketLayout.FRESHNESS ? traits.startFreshness() : 1;
      weights.put(MarketLayout.FACTORS.names().get(column), (double) start * Elementary.exp(step));
    }
    return traits.startSpread() == 0 && traits.startFreshness() == 1
        ? MarketLayout.base()
        : new RankingConfiguration("market-base", weights, SAY.drawnStart());
  }

  /** Of everything that people do. */
  long visitSeed() {
    return Chance.key(seed, noise);
  }
}
