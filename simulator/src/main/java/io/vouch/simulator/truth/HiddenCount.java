package io.vouch.simulator.truth;

/** Something that only the market knows and no platform can count. */
public enum HiddenCount {
  /** Satisfaction at the ends of sessions, summed, in millionths. */
  SATISFACTION_MICROS,
  /** Relish of the clicked items, summed, in millionths. */
  RELISH_MICROS,
  /** Slots that were looked at. */
  EXAMINED,
  /** Purchases of items that the user did not know before. */
  INCREMENTAL_BUYS,
  /** Users who will not come back. */
  CHURNED_USERS,
  /** Slates that honoured what the user had said. */
  FOLLOWED_SLATES,
  /** Slates that ignored it. */
  IGNORED_SLATES
}
