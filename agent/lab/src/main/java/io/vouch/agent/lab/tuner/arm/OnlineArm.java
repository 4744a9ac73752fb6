package io.vouch.agent.lab.tuner.arm;

import java.util.List;

/** A way to tune that chooses the next window's weights from the windows before. */
@FunctionalInterface
public interface OnlineArm {
  /**
   * The logarithms of the multipliers of the next window, in the order of the study's parameters.
   *
   * @param tried the windows so far, in order
   */
  double[] next(List<Tried> tried);
}
