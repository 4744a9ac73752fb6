package io.vouch.agent.importing.mapping;

/** What a column of a table becomes. */
public enum Target {
  /** The id of the item or person. */
  ID,
  TITLE,
  DESCRIPTION,
  PRICE,
  AVAILABLE,
  /** A flag that says the opposite of available. */
  HIDDEN,
  /** A field of its own. */
  ATTRIBUTE,
  /** A year in brackets at the end of the title becomes a field; the title stays as it is. */
  YEAR_IN_TITLE,
  /** A flag whose column name is added to a multi-valued field where it is set. */
  MEMBER,
  /** The person of an event. */
  PERSON,
  /** The item of an event. */
  ITEM,
  /** The type of an event. */
  TYPE,
  /** The value of an event: its rating, quantity or seconds. */
  VALUE,
  /** The time of an event. */
  TIME,
  SESSION,
  /** Something known about a person, kept as text. */
  PERSON_ATTRIBUTE,
  /** Not imported. */
  IGNORED
}
