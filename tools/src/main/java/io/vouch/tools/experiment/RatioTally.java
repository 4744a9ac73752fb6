package io.vouch.tools.experiment;

import io.vouch.domain.tuning.Uplift;
import java.util.Optional;

/**
 * The sums over independent units from which a ratio metric and its standard error follow.
 *
 * <p>A unit u (a person) brings a numerator x_u and a denominator y_u; the metric is Σx/Σy. A mean
 * per unit has y_u = 1. Tallies of disjoint units add up.
 *
 * <p>Standard errors by the delta method: Var(R) ≈ (n/(n−1)) · Σ(x_u − R·y_u)² / (Σy)². Source:
 * Deng, Knoblich, Lu (2018), "Applying the Delta Method in Metric Analytics".
 *
 * @param units n
 * @param x Σ x_u
 * @param xx Σ x_u²
 * @param y Σ y_u
 * @param yy Σ y_u²
 * @param xy Σ x_u·y_u
 */
public record RatioTally(long units, double x, double xx, double y, double yy, double xy) {
  public static final RatioTally EMPTY = new RatioTally(0, 0, 0, 0, 0, 0);

  /** This tally with one more unit. */
  public RatioTally plus(double unitX, double unitY) {
    return new RatioTally(
        units + 1,
        x + unitX,
        xx + unitX * unitX,
        y + unitY,
        yy + unitY * unitY,
        xy + unitX * unitY);
  }

  /** The tally of both sets of units, which must be disjoint. */
  public RatioTally plus(RatioTally other) {
    return new RatioTally(
        units + other.units, x + other.x, xx + other.xx, y + other.y, yy + other.yy, xy + other.xy);
  }

  /** Σx/Σy; not a number while Σy is 0. */
  public double value() {
    return x / y;
  }

  /** The standard error of {@link #value}; not a number below two units. */
  public double standardError() {
    double ratio = value();
    double squares = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy);
    return units < 2 ? Double.NaN : Math.sqrt(squares * units / (units - 1.0)) / Math.abs(y);
  }

  /**
   * The relative change of this arm against a control; empty where the control's value is not
   * positive or either has too few units to tell a standard error.
   *
   * <p>u = R_t/R_c − 1, Var(u) ≈ Var(R_t)/R_c² + R_t²·Var(R_c)/R_c⁴.
   */
  public Optional<Uplift> upliftOver(RatioTally control) {
    double base = control.value();
    double ratio = value() / base;
    double error = Math.hypot(standardError() / base, ratio * control.standardError() / base);
    return base > 0 && Double.isFinite(ratio) && Double.isFinite(error)
        ? Optional.of(new Uplift(ratio - 1, error))
        : Optional.empty();
  }
}
