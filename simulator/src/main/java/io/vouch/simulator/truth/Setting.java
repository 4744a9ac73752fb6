package io.vouch.simulator.truth;

/**
 * One parameter of a simulated world, with its default and its range.
 *
 * <p>Where a parameter differs between users, the setting of the same name with {@code -spread} is
 * the standard deviation between users. The defaults are priors: they are fitted to nobody. Every
 * setting is read somewhere, and a test proves that each changes a run.
 */
public enum Setting {
  ITEMS("catalogue.items", 1000, 20, 1 << 20),
  TOPICS("catalogue.topics", 16, 2, 256),
  DIMENSIONS("catalogue.dimensions", 16, 4, 256),
  ITEM_SPREAD("catalogue.item-spread", 0.5, 0, 5),
  QUALITY_SD("catalogue.quality-sd", 0.6, 0, 5),
  CLICKBAIT("catalogue.clickbait", 1, 0, 1),
  PRICE_CENTS("catalogue.price-cents", 2000, 1, 1e8),
  PRICE_SD("catalogue.price-sd", 0.5, 0, 3),
  OLDEST_DAYS("catalogue.oldest-days", 365, 1, 1e5),
  ADVERTISED_SHARE("catalogue.advertised-share", 0.2, 0, 1),
  STOCK_UNITS("stock.units", 0, 0, 1e6),
  RESTOCK_DAYS("stock.restock-days", 7, 1, 1e5),

  SEGMENTS("user.segments", 12, 1, 1000),
  TASTE_SCALE("user.taste-scale", 2.5, 0, 20),
  TASTE_SPREAD("user.taste-spread", 0.6, 0, 5),
  PAIR_SD("user.pair-sd", 0.5, 0, 5),
  PRICE_SLOPE("user.price-slope", 0.7, 0, 10),
  PRICE_SLOPE_SPREAD("user.price-slope-spread", 0.2, 0, 5),
  POSITION_SLOPE("user.position-slope", -0.12, -3, 0),
  POSITION_SLOPE_SPREAD("user.position-slope-spread", 0.04, 0, 2),
  NO_CHOICE("user.no-choice", 3.4, -20, 20),
  NO_CHOICE_SPREAD("user.no-choice-spread", 0.4, 0, 5),
  REPEAT_PENALTY("user.repeat-penalty", 1, 0, 20),
  CLICKBAIT_APPEAL("user.clickbait-appeal", 1, 0, 10),
  AWARENESS("user.awareness", 0.3, 0, 1),
  AWARENESS_SPREAD("user.awareness-spread", 0.1, 0, 1),

  FATIGUE_GAIN("fatigue.gain", 0.5, 0, 5),
  FATIGUE_GAIN_SPREAD("fatigue.gain-spread", 0.1, 0, 2),
  FATIGUE_KEEP("fatigue.keep-per-slate", 0.9, 0, 0.99),
  FATIGUE_KEEP_SPREAD("fatigue.keep-per-slate-spread", 0.03, 0, 0.5),
  FATIGUE_KEEP_DAY("fatigue.keep-per-day", 0.6, 0, 0.99),
  FATIGUE_EFFECT("fatigue.effect", 1, 0, 10),
  FATIGUE_SHOWN("fatigue.gain-per-shown", 0.06, 0, 2),
  BOREDOM_CLICKS("boredom.clicks", 0, 0, 100),
  BOREDOM_WINDOW("boredom.window-slates", 5, 1, 64),
  BOREDOM_SLATES("boredom.slates", 5, 1, 100),
  DRIFT("drift.rate", 0.02, 0, 1),
  DRIFT_SPREAD("drift.rate-spread", 0.01, 0, 1),
  SHIFT_DAY("drift.shift-day", 0, 0, 1e5),

  SATISFACTION_RATE("satisfaction.rate", 0.15, 0, 1),
  SATISFACTION_RATE_SPREAD("satisfaction.rate-spread", 0.04, 0, 1),
  SATISFACTION_EMPTY("satisfaction.of-an-empty-slate", -0.25, -1, 1),
  SATISFACTION_OFFSET("satisfaction.expected-relish", 0.6, -20, 20),
  SATISFACTION_NOVELTY("satisfaction.novelty", 0.2, 0, 2),
  CLICKBAIT_REGRET("satisfaction.clickbait-regret", 1.5, 0, 10),
  SOLD_OUT_REGRET("satisfaction.sold-out-regret", 0.8, 0, 2),
  IGNORED_REGRET("satisfaction.instruction-ignored-regret", 0.3, 0, 2),
  TRUST_KEEP("trust.keep", 0.7, 0, 0.99),
  TRUST_GAIN("trust.gain", 2, 0, 10),
  TRUST_NOISE("trust.noise", 0.05, 0, 2),
  TRUST_EFFECT("trust.effect", 0.2, 0, 2),
  AD_FATIGUE_GAIN("ads.blindness-gain", 0.03, 0, 1),
  AD_EFFECT("ads.blindness-effect", 1, 0, 10),
  AD_FATIGUE_KEEP("ads.blindness-keep-per-slate", 0.99, 0, 0.999),
  AD_ANNOYANCE("ads.annoyance", 0.8, 0, 5),

  HAZARD_BASE("leaving.base", -2.3, -20, 20),
  HAZARD_BASE_SPREAD("leaving.base-spread", 0.3, 0, 5),
  HAZARD_SLOPE("leaving.per-slate", 0.03, 0, 5),
  HAZARD_SLOPE_SPREAD("leaving.per-slate-spread", 0.01, 0, 1),
  HAZARD_SATISFACTION("leaving.satisfaction", 2, 0, 20),
  HAZARD_SATISFACTION_SPREAD("leaving.satisfaction-spread", 0.4, 0, 5),
  HAZARD_IGNORED("leaving.instruction-ignored", 1, 0, 20),
  MOST_SLATES("leaving.most-slates", 200, 1, 1e6),
  CHANNEL_OPEN("instructions.open", 1, 0, 1),
  INSTRUCTION_PROPENSITY("instructions.propensity", 0.6, 0, 1),
  INSTRUCTION_PROPENSITY_SPREAD("instructions.propensity-spread", 0.2, 0, 1),
  INSTRUCTION_SHARPNESS("instructions.sharpness", 20, 0, 1000),
  INSTRUCTION_THRESHOLD("instructions.threshold", 0.06, 0, 1),
  INSTRUCTION_SLATES("instructions.hold-slates", 4, 1, 100),

  RETURN_BASE("return.base", -0.7, -20, 20),
  RETURN_BASE_SPREAD("return.base-spread", 0.4, 0, 5),
  RETURN_SATISFACTION("return.satisfaction", 1.5, 0, 20),
  RETURN_SATISFACTION_SPREAD("return.satisfaction-spread", 0.3, 0, 5),
  RETURN_FORGETTING("return.forgetting-per-day", 0.12, 0, 5),
  CHURN_DAYS("return.churn-days", 14, 1, 1000),
  ARRIVAL_DAYS("return.first-visit-within-days", 7, 1, 1000),

  DWELL_LOG_MEAN("dwell.log-seconds", 3, -5, 10),
  DWELL_RELISH("dwell.relish", 0.35, 0, 5),
  DWELL_SD("dwell.log-sd", 0.6, 0, 5),
  CART_BASE("cart.base", -2.4, -20, 20),
  CART_RELISH("cart.relish", 0.8, 0, 10),
  CART_PAIR("cart.hidden-factor", 1, 0, 10),
  BUY_BASE("buy.base", -0.3, -20, 20),
  BUY_RELISH("buy.relish", 0.3, 0, 10),
  BUY_LATER_SHARE("buy.later-share", 0.35, 0, 1),
  BUY_LATER_DAYS("buy.later-days", 4, 1, 1000),

  PREDICTION_NOISE("prediction.noise", 0.8, 0, 20),
  PREDICTION_CLICKS("prediction.clicks-to-halve-variance", 15, 1, 1e6),
  PREDICTION_STALE_DAYS("prediction.stale-days", 1, 1, 1000),
  LISTING_NOISE("prediction.listing-noise", 0.3, 0, 20);

  private final String key;
  private final double standard;
  private final double least;
  private final double most;

  Setting(String key, double standard, double least, double most) {
    this.key = key;
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** The name in files and on the command line. */
  public String key() {
    return key;
  }

  /** The default. */
  public double standard() {
    return standard;
  }

  /** The least value allowed. */
  public double least() {
    return least;
  }

  /** The largest value allowed. */
  public double most() {
    return most;
  }

  /** Whether the value must be a whole number. */
  public boolean whole() {
    return switch (this) {
      case ITEMS,
          TOPICS,
          DIMENSIONS,
          STOCK_UNITS,
          RESTOCK_DAYS,
          SEGMENTS,
          BOREDOM_CLICKS,
          BOREDOM_WINDOW,
          BOREDOM_SLATES,
          SHIFT_DAY,
          MOST_SLATES,
          CHANNEL_OPEN,
          INSTRUCTION_SLATES,
          CHURN_DAYS,
          ARRIVAL_DAYS,
          PREDICTION_STALE_DAYS ->
          true;
      default -> false;
    };
  }
}
