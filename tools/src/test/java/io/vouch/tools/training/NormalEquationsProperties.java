package io.vouch.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class NormalEquationsProperties {

  @Property(tries = 200)
  void solve_anyRow_satisfiesItsEquations(
      @ForAll @IntRange(min = 1, max = 13) int dimensions,
      @ForAll @IntRange(min = 0, max = 11) int rows,
      @ForAll boolean started,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[][] start = started ? symmetric(dimensions, random) : null;
    double[][] a = new double[dimensions][dimensions];
    double[] b = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < dimensions; j++) {
        a[i][j] = (start == null ? 0 : start[i][j]) + (i == j ? 2 : 0);
      }
    }
    NormalEquations equations = new NormalEquations(dimensions);
    equations.begin(start, 2);
    for (int row = 0; row < rows; row++) {
      float[] factors = new float[dimensions + 3];
      for (int i = 0; i < factors.length; i++) {
        factors[i] = random.nextFloat() - 0.5f;
      }
      float weight = random.nextFloat() * 3;
      equations.add(factors, 3, weight);
      for (int i = 0; i < dimensions; i++) {
        b[i] += weight * factors[3 + i];
        for (int j = 0; j < dimensions; j++) {
          a[i][j] += weight * factors[3 + i] * factors[3 + j];
        }
      }
    }
    float[] solution = new float[dimensions + 1];
    equations.solve(solution, 1);
    assertThat(solution[0]).as("what stands before is left alone").isZero();
    for (int i = 0; i < dimensions; i++) {
      double sum = 0;
      for (int j = 0; j < dimensions; j++) {
        sum += a[i][j] * solution[1 + j];
      }
      assertThat(sum).isCloseTo(b[i], within(1e-4));
    }
  }

  /** A sum of squares, so that it is positive. */
  private static float[][] symmetric(int dimensions, Random random) {
    float[] y = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      y[i] = random.nextFloat();
    }
    float[][] outer = new float[dimensions][dimensions];
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < dimensions; j++) {
        outer[i][j] = y[i] * y[j];
      }
    }
    return outer;
  }
}
