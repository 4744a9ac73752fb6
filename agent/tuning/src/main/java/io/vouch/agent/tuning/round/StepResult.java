package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.TuningEvent;
import java.util.List;
import java.util.Map;

/** What a step of a round came to; it is not yet written down. */
sealed interface StepResult {
  /**
   * The step is done.
   *
   * @param events that it adds to the study's state
   * @param details for its note
   */
  record Made(List<TuningEvent> events, Map<String, Object> details) implements StepResult {
    /** A step that only adds events. */
    Made(List<TuningEvent> events) {
      this(events, Map.of());
    }
  }

  /**
   * A person has to look first.
   *
   * @param hold by which it can be released
   */
  record Stopped(String hold, String reason) implements StepResult {}

  /** A window still runs. */
  record Unfinished(long untilMillis) implements StepResult {}

  /** A window was lost, and why. */
  record WindowLost(int number, String reason) implements StepResult {}
}
