package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;

/** What a fidelity figure came to; everything but {@link #PASSES} means "not to be used for". */
public enum FidelityVerdict {
  /** The distance is within the gate, real data pass too and the shuffled ones do not. */
  PASSES,
  /** The distance is beyond the gate, and the data can tell. */
  FAILS,
  /** The data cannot tell: real data fail the gate themselves, or shuffled ones pass it. */
  NO_POWER;

  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  public static FidelityVerdict of(double distance, double gate, double ceiling, double floor) {
    if (ceiling > gate || floor <= gate) {
      return distance > gate && ceiling <= gate ? FAILS : NO_POWER;
    }
    return distance <= gate ? PASSES : FAILS;
  }

  /** As printed. */
  public String words() {
    return SAY.verdict(this);
  }
}
