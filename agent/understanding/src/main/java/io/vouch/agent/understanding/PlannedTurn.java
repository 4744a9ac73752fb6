package io.vouch.agent.understanding;

import io.vouch.agent.plan.Plan;
import io.vouch.domain.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a planner made of a message. */
public sealed interface PlannedTurn {
  /** The whole message is understood. */
  record Planned(Plan plan) implements PlannedTurn {}

  /**
   * Part of the message is not understood; nothing may run without asking back or asking another
   * planner.
   *
   * @param unaccountedWords the words as written that no rule accounts for, in order
   * @param bestGuess the plan of the rest, or null where nothing is understood
   */
  record Unsure(List<String> unaccountedWords, @Nullable Plan bestGuess) implements PlannedTurn {
    public Unsure {
      unaccountedWords = List.copyOf(unaccountedWords);
    }
  }

  /**
   * The planner itself failed (an endpoint that hangs, nonsense twice); {@code message} is for
   * people.
   */
  record Failed(ErrorCode code, String message) implements PlannedTurn {}
}
