package io.vouch.domain.ranking;

/**
 * What one factor added to one item's score: {@code amount = weight · value}.
 *
 * @param factor the factor's name
 * @param weight the factor's weight in the active configuration
 * @param value the factor's value for this item and request, unitless
 */
public record Contribution(String factor, double weight, double value) {
  /** {@code weight · value}. */
  public double amount() {
    return weight * value;
  }
}
