package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;

/** Which real data a world is held against, in the words of the fidelity table. */
public final class HeldOutSplit {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  /** People the world was not fitted on, in the same window of time. */
  public static String people() {
    return SAY.splitPeople();
  }

  /** People the world was not fitted on, in a later window of time. */
  public static String later() {
    return SAY.splitLater();
  }

  /** The same kind of traffic in a later window; for logs that do not know people. */
  public static String time() {
    return SAY.splitTime();
  }

  private HeldOutSplit() {}
}
