package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer.StepTime;
import io.vouch.agent.chat.TurnStep;
import java.util.ArrayList;
import java.util.List;

/** What the steps of one turn took; starts when it is made. One thread. */
final class StepTimes {
  private final long startNanos = System.nanoTime();
  private final List<StepTime> steps = new ArrayList<>();
  private long lastNanos = startNanos;

  /** A step is over; what passed since the one before is its time. */
  void ended(TurnStep step) {
    long now = System.nanoTime();
    steps.add(new StepTime(step, (now - lastNanos) / 1_000));
    lastNanos = now;
  }

  long totalMicros() {
    return (lastNanos - startNanos) / 1_000;
  }

  List<StepTime> steps() {
    return List.copyOf(steps);
  }
}
