package io.vouch.agent.simulation;

/** How a simulated user puts a plain sentence; its meaning and all names in it must survive. */
@FunctionalInterface
interface Wording {
  /** The plain sentence as it is. */
  Wording PLAIN = plain -> plain;

  String inOwnWords(String plain);
}
