package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;

/**
 * One thing that the search may change: a positive multiplier on the base weight of one or more
 * factors, searched on a logarithmic scale.
 *
 * @param name unique in its space
 * @param factors whose weights it multiplies; a factor may be under several parameters
 * @param min the smallest multiplier, positive
 * @param max the largest, above {@code min}
 */
public record Parameter(String name, List<String> factors, double min, double max) {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  public Parameter {
    factors = List.copyOf(factors);
    if (!(min > 0) || !(max > min) || !Double.isFinite(max) || min > 1 || max < 1) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.boundsOutOfRange(min, max, name));
    }
    if (factors.isEmpty()) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.parameterWithoutFactor(name));
    }
  }

  /** The multiplier of one factor, called as it is, from a tenth to tenfold. */
  public static Parameter of(String factor) {
    return new Parameter(factor, List.of(factor), 0.1, 10);
  }

  /** The multiplier at a place in [0, 1]: {@code min^(1−u) · max^u}. */
  double at(double place) {
    return Math.exp(Math.log(min) + place * (Math.log(max) - Math.log(min)));
  }

  /** The place of a multiplier in [0, 1]. */
  double placeOf(double multiplier) {
    double place = (Math.log(multiplier) - Math.log(min)) / (Math.log(max) - Math.log(min));
    return Math.clamp(place, 0.0, 1.0);
  }
}
