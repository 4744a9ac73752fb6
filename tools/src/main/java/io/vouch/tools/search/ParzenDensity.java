package io.vouch.tools.search;

import io.vouch.tools.statistics.StandardNormal;
import java.util.SplittableRandom;

/**
 * A density over the unit cube: one product of truncated normal kernels per observed place, and one
 * uniform kernel so that nowhere has density 0.
 *
 * <p>{@code p(x) = (1 + Σ_k Π_i N(x_i; μ_ki, h_i) / (Φ((1−μ_ki)/h_i) − Φ(−μ_ki/h_i))) / (n + 1)}.
 * Bandwidths are Scott's: {@code h_i = max(sd_i, }{@value #LEAST_SPREAD}{@code ) · n^(−1/(d+4))},
 * at most 1.
 */
final class ParzenDensity {
  /**
   * The least spread a group is taken to have: without it the good group draws only near itself,
   * its kernels narrow, and the search is stuck where it first did well (docs/tuning.md).
   */
  private static final double LEAST_SPREAD = 0.1;

  /** Kernels whose exponent is this far down add less than a rounding error. */
  private static final double NEGLIGIBLE = -45;

  private final double[][] centres;
  private final double[] bandwidths;
  private final double[] logScales;

  ParzenDensity(double[][] centres) {
    this.centres = centres;
    this.bandwidths = bandwidths(centres);
    this.logScales = new double[centres.length];
    for (int k = 0; k < centres.length; k++) {
      double mass = 1;
      for (int i = 0; i < bandwidths.length; i++) {
        double h = bandwidths[i];
        double inside =
            StandardNormal.tabulated((1 - centres[k][i]) / h)
                - StandardNormal.tabulated(-centres[k][i] / h);
        mass *= h * Math.sqrt(2 * Math.PI) * inside;
      }
      logScales[k] = -Math.log(mass);
    }
  }

  private static double[] bandwidths(double[][] centres) {
    int dimensions = centres[0].length;
    double scott = Math.pow(centres.length, -1.0 / (dimensions + 4));
    double[] bandwidths = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      double sum = 0;
      double squares = 0;
      for (double[] centre : centres) {
        sum += centre[i];
        squares += centre[i] * centre[i];
      }
      double mean = sum / centres.length;
      double deviation = Math.sqrt(Math.max(0, squares / centres.length - mean * mean));
      bandwidths[i] = Math.min(1, Math.max(deviation, LEAST_SPREAD) * scott);
    }
    return bandwidths;
  }

  /** A place drawn from the density. */
  double[] draw(SplittableRandom random) {
    int kernel = random.nextInt(centres.length + 1);
    double[] place = new double[bandwidths.length];
    for (int i = 0; i < place.length; i++) {
      place[i] =
          kernel == centres.length
              ? random.nextDouble()
              : truncated(centres[kernel][i], bandwidths[i], random);
    }
    return place;
  }

  /** The centre lies within [0, 1], so at least about a third of the draws do. */
  private static double truncated(double centre, double bandwidth, SplittableRandom random) {
    double drawn;
    do {
      drawn = centre + bandwidth * random.nextGaussian();
    } while (!(drawn >= 0 && drawn <= 1));
    return drawn;
  }

  /** log p(place). */
  double log(double[] place) {
    double sum = 1;
    for (int k = 0; k < centres.length; k++) {
      double[] centre = centres[k];
      double exponent = logScales[k];
      for (int i = 0; i < place.length; i++) {
        double z = (place[i] - centre[i]) / bandwidths[i];
        exponent -= 0.5 * z * z;
      }
      if (exponent > NEGLIGIBLE) {
        sum += Math.exp(exponent);
      }
    }
    return Math.log(sum / (centres.length + 1));
  }
}
