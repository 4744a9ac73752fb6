package io.vouch.agent.lab.fault;

import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import io.vouch.domain.constraint.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong in the second turn of a conversation.
 *
 * @param name what goes wrong
 * @param message the words of that turn
 * @param planner what stands where a language model would plan, or null for no model
 * @param meant what every shown item has to satisfy beside what was said before: empty where nobody
 *     can know what was meant, so that only what was said before may stand
 */
record FaultCase(
    String name, String message, @Nullable FaultyModel planner, List<Constraint> meant) {

  /** A message that is itself the fault, or that means this. */
  static FaultCase said(String name, String message, Constraint... meant) {
    return new FaultCase(name, message, null, List.of(meant));
  }

  /** A model that replies these texts, each call the next one, the last one for ever. */
  static FaultCase replies(String name, String... replies) {
    return new FaultCase(
        name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Replies(List.of(replies)), List.of());
  }

  /** A model that fails in this way. */
  static FaultCase failing(String name, Runnable failure) {
    return new FaultCase(name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Fails(failure), List.of());
  }

  /** A planner that hands over this plan, past the reader of a model's answers. */
  static FaultCase plans(String name, Reading planned) {
    Reader planner = context -> planned;
    return new FaultCase(name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Plans(planner), List.of());
  }
}
