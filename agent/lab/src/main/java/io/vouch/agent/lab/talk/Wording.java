package io.vouch.agent.lab.talk;

import io.vouch.simulator.persona.PersonaSpeaker;
import java.util.function.Predicate;

/** How a simulated user puts a plain sentence; its meaning and all names in it must survive. */
@FunctionalInterface
interface Wording {
  /** The plain sentence as it is. */
  Wording PLAIN = (sentence, hidden) -> sentence.plain();

  /**
   * The words for a sentence.
   *
   * @param hidden whether a text names what the user must not name
   */
  String inOwnWords(PersonaSpeaker.Sentence sentence, Predicate<String> hidden);
}
