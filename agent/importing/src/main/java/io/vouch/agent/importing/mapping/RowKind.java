package io.vouch.agent.importing.mapping;

/** What the rows of a table are. */
public enum RowKind {
  ITEMS,
  PEOPLE,
  EVENTS
}
