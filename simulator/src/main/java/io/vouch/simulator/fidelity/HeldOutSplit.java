package io.vouch.simulator.fidelity;

/** Which real data a world is held against, in the words of the fidelity table. */
public final class HeldOutSplit {
  /** People the world was not fitted on, in the same window of time. */
  public static final String PEOPLE = "other people";

  /** People the world was not fitted on, in a later window of time. */
  public static final String LATER = "other people, later";

  /** The same kind of traffic in a later window; for logs that do not know people. */
  public static final String TIME = "later";

  private HeldOutSplit() {}
}
