package io.vouch.tools.search;

import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Places of the Sobol sequence, moved by one random vector (modulo 1) so that seeds differ; the
 * sequence's first point, the corner, is left out.
 */
final class SobolPlaces {
  private final SobolSequenceGenerator sequence;
  private final double[] shift;

  SobolPlaces(int dimensions, SplittableRandom random) {
    this.sequence = new SobolSequenceGenerator(dimensions);
    this.sequence.skipTo(1);
    this.shift = random.doubles(dimensions).toArray();
  }

  double[] next() {
    double[] place = sequence.nextVector();
    for (int i = 0; i < place.length; i++) {
      place[i] = (place[i] + shift[i]) % 1;
    }
    return place;
  }
}
