package io.vouch.simulator.market;

/** Something that a platform can count in its own logs. */
public enum Count {
  USERS,
  /** Users with a second session. */
  RETURNED_USERS,
  /** Users with a session in the last seven days of the run. */
  ACTIVE_USERS,
  SESSIONS,
  SLATES,
  IMPRESSIONS,
  CLICKS,
  LIKES,
  DISLIKES,
  CARTS,
  /** Purchases, also those that follow days later. */
  BUYS,
  REVENUE_CENTS,
  DWELL_SECONDS,
  /** Clicks on an item of which nothing was left. */
  SOLD_OUT_CLICKS,
  AD_IMPRESSIONS,
  AD_CLICKS,
  AD_REVENUE_CENTS,
  INSTRUCTIONS,
  /** Slates of users' first sessions. */
  FIRST_SLATES,
  /** Clicks in users' first sessions. */
  FIRST_CLICKS
}
