package io.vouch.simulator.calibration;

/**
 * How near a fitted figure came to the real one.
 *
 * @param figure what was to be met
 * @param target its value in the data
 * @param reached its value in the fitted world, simulated
 * @param tolerance how far off counts as met
 */
public record Residual(String figure, double target, double reached, double tolerance) {
  /** Whether the figure was met. */
  public boolean met() {
    return Math.abs(reached - target) <= tolerance;
  }
}
