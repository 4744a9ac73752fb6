package io.vouch.tools.model.als;

import io.vouch.tools.training.NormalEquations;
import org.jspecify.annotations.Nullable;

/**
 * The item side of a trained factorisation, able to fold in anybody's items.
 *
 * <p>Fold-in solves exactly the row that training would solve for a person with these items: people
 * who arrived after training get personal scores at once. Cost n·d² + d³/3, about 0.1 ms at d = 64.
 * Immutable; the arrays must not be changed.
 */
public final class ItemFactors {
  private final AlsOptions options;
  private final float[] factors;
  private final float[][] scaledGram;

  /** {@code scaledGram} is the upper triangle of α₀·YᵀY. */
  ItemFactors(AlsOptions options, float[] factors, float[][] scaledGram) {
    this.options = options;
    this.factors = factors;
    this.scaledGram = scaledGram;
  }

  public AlsOptions options() {
    return options;
  }

  public int dimensions() {
    return options.dimensions();
  }

  /** The number of items. */
  public int count() {
    return factors.length / options.dimensions();
  }

  /** The factors of all items, row by row: items × dimensions. */
  public float[] values() {
    return factors;
  }

  float[][] scaledGram() {
    return scaledGram;
  }

  /** Whether an item had interactions when the model was trained. */
  public boolean knows(int item) {
    int end = (item + 1) * dimensions();
    for (int k = item * dimensions(); k < end; k++) {
      if (factors[k] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The factors of a person who has these items with these weights; null if no known item has a
   * positive one.
   */
  public float @Nullable [] foldIn(int[] items, float[] weights) {
    int known = 0;
    for (int k = 0; k < items.length; k++) {
      if (weights[k] > 0 && knows(items[k])) {
        known++;
      }
    }
    if (known == 0) {
      return null;
    }
    NormalEquations equations = new NormalEquations(dimensions());
    equations.begin(scaledGram, AlsTrainer.ridge(options, known, count()));
    for (int k = 0; k < items.length; k++) {
      if (weights[k] > 0 && knows(items[k])) {
        equations.add(factors, items[k] * dimensions(), weights[k]);
      }
    }
    float[] person = new float[dimensions()];
    equations.solve(person, 0);
    return person;
  }

  /** x·y of an item, summed in ascending dimension. */
  public float score(float[] person, int item) {
    int offset = item * dimensions();
    float sum = 0;
    for (int k = 0; k < person.length; k++) {
      sum += person[k] * factors[offset + k];
    }
    return sum;
  }
}
