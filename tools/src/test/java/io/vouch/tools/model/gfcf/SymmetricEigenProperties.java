package io.vouch.tools.model.gfcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class SymmetricEigenProperties {

  @Property(tries = 100)
  void leading_anySymmetricMatrix_givesOrthonormalEigenvectorsByFallingEigenvalue(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
    double[][] a = symmetric(size, new Random(seed));
    double[][] vectors = SymmetricEigen.leading(copy(a), size);
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k < size; k++) {
      double[] image = times(a, vectors, k);
      double eigenvalue = 0;
      for (int i = 0; i < size; i++) {
        eigenvalue += vectors[i][k] * image[i];
      }
      for (int i = 0; i < size; i++) {
        assertThat(image[i]).isCloseTo(eigenvalue * vectors[i][k], within(1e-6));
      }
      for (int other = 0; other <= k; other++) {
        double product = 0;
        for (int i = 0; i < size; i++) {
          product += vectors[i][k] * vectors[i][other];
        }
        assertThat(product).isCloseTo(other == k ? 1 : 0, within(1e-7));
      }
      assertThat(eigenvalue).isLessThanOrEqualTo(last + 1e-7);
      last = eigenvalue;
    }
  }

  private static double[][] symmetric(int size, Random random) {
    double[][] a = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = random.nextInt(7) - 3; // whole numbers, so that ties and zeros come up
        a[j][i] = a[i][j];
      }
    }
    return a;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }

  private static double[] times(double[][] a, double[][] vectors, int k) {
    double[] image = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        image[i] += a[i][j] * vectors[j][k];
      }
    }
    return image;
  }
}
