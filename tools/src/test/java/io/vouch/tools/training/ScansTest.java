package io.vouch.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScansTest {
  @Test
  void scans_anyShape_equalTheNaiveProduct() {
    Random random = new Random(2);
    int rows = 5000;
    int d = 7;
    float[] values = new float[rows * d];
    float[] vector = new float[d];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    for (int k = 0; k < d; k++) {
      vector[k] = (float) random.nextGaussian();
    }
    float[] exact = new float[rows];
    new DenseScan(values, d).scores(vector, exact);
    float[] quantised = new QuantisedRows(values, d).allProducts(vector);
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int k = 0; k < d; k++) {
        sum += vector[k] * values[row * d + k];
      }
      assertThat(exact[row]).isCloseTo(sum, within(1e-4f));
      assertThat(quantised[row]).isCloseTo(sum, within(2e-3f));
    }
  }
}
