package io.vouch.agent.lab.fault;

import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.Reader;
import io.vouch.domain.constraint.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong in the second turn of a conversation.
 *
 * @param name what goes wrong
 * @param message the words of that turn
 * @param planner what stands where a language model would plan, or null for no model
 * @param meant what every shown item has to satisfy beside what was said before; null where nothing
 *     may be shown at all, because it is unknown what was meant
 */
record FaultCase(
    String name, String message, @Nullable FaultyModel planner, @Nullable List<Constraint> meant) {

  /** A message that is itself the fault; nothing may be shown. */
  static FaultCase said(String name, String message) {
    return new FaultCase(name, message, null, null);
  }

  /** A message that means this, and may be answered. */
  static FaultCase said(String name, String message, Constraint... meant) {
    return new FaultCase(name, message, null, List.of(meant));
  }

  /** A model that replies these texts, each call the next one, the last one for ever. */
  static FaultCase replies(String name, String... replies) {
    return new FaultCase(
        name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Replies(List.of(replies)), null);
  }

  /** A model that fails in this way. */
  static FaultCase failing(String name, Runnable failure) {
    return new FaultCase(name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Fails(failure), null);
  }

  /** A planner that hands over this plan, past the reader of a model's answers. */
  static FaultCase plans(String name, Reading planned) {
    Reader planner = context -> planned;
    return new FaultCase(name, FaultCases.UNKNOWN_WORDS, new FaultyModel.Plans(planner), null);
  }
}
