package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/** Arithmetic on vectors that lie one behind the other in an array. */
final class Vectors {
  /** Slots below this one belong to the scalar draws of the same purpose. */
  private static final int FIRST_SLOT = 16;

  private Vectors() {}

  /** Adds one vector to another. */
  static void blend(float[] from, int fromStart, float[] to, int toStart, int dimensions) {
    for (int k = 0; k < dimensions; k++) {
      to[toStart + k] += from[fromStart + k];
    }
  }

  /** Adds normal noise whose expected length is {@code spread}. */
  static void addNoise(
      float[] to, int start, int dimensions, float spread, long key, Purpose purpose) {
    float sd = spread / (float) Math.sqrt(dimensions);
    for (int k = 0; k < dimensions; k++) {
      to[start + k] += sd * Chance.bell(key, purpose, FIRST_SLOT + k);
    }
  }

  /** Gives a vector this length; a zero vector stays zero. */
  static void scale(float[] of, int start, int dimensions, float length) {
    float square = Elementary.dot(of, start, of, start, dimensions);
    if (square > 0) {
      float factor = length / (float) Math.sqrt(square);
      for (int k = 0; k < dimensions; k++) {
        of[start + k] *= factor;
      }
    }
  }
}
