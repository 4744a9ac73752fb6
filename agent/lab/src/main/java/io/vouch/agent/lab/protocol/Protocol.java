package io.vouch.agent.lab.protocol;

/** The protocols by which the conversation is measured; docs/evaluations.md describes each. */
public enum Protocol {
  /** Sessions with a simulated user. */
  P1,
  /** Long conversations, and what earlier ones are worth. */
  P2,
  /** One item that somebody chose next among 19 others. */
  P3,
  /** Slates under random constraints compared with brute force. */
  P6,
  /** What becomes of a turn when something is wrong. */
  P7,
  /** Time, processor and memory of a turn, by size of the catalogue. */
  P8,
  /** What is remembered of a person, and what forgetting leaves. */
  P9,
  /** How many requests are understood without a model, and how exactly. */
  P10,
  /** Asking or recommending. */
  P11,
  /** Narration that claims nothing without a fact. */
  P12
}
