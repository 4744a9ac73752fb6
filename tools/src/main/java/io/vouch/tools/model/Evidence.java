package io.vouch.tools.model;

/** What a model learns from. */
public enum Evidence {
  /** What people did with items. */
  EVENTS,

  /** What the catalogue says about items. */
  TEXTS
}
