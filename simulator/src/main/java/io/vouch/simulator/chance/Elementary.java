package io.vouch.simulator.chance;

/**
 * The elementary functions of the simulator, written out in {@code float} arithmetic: {@code
 * Math.exp} may differ in the last bit between processors, these cannot.
 */
public final class Elementary {
  private static final float LOG2_E = 1.4426950408889634f;
  private static final float LARGEST = 80f;
  private static final float ROUNDING = 0x1.8p23f;
  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  private static final int SIXTEEN = 16;

  /** Places of the exponent of a float, in units of its last place, for e^x by straight lines. */
  private static final float CHORD_SLOPE = LOG2_E * (1 << 23);

  /** e^0, and enough on top to cover all rounding. */
  private static final int CHORD_START = (127 << 23) + 256;

  /** Equal steps of a probability; their logits tell nearly all draws apart without an e^x. */
  private static final int STEPS = 256;

  private static final float[] LOGITS = logits();

  private Elementary() {}

  /**
   * e^x, relative error below 2e-6; x is cut to [−80, 80], so the result is finite and positive.
   */
  public static float exp(float x) {
    if (x >= LARGEST) {
      return power(LARGEST);
    }
    return x > -LARGEST ? power(x) : power(-LARGEST);
  }

  /**
   * At least {@link #exp} and at most 6.2 % above it, in three instructions: 2^y drawn by straight
   * lines between the whole y (Schraudolph's trick), which lie above the curve. Infinite above 80.
   */
  public static float expAtMost(float x) {
    if (x > LARGEST) {
      return Float.POSITIVE_INFINITY;
    }
    return Float.intBitsToFloat((int) (Math.max(x, -LARGEST) * CHORD_SLOPE) + CHORD_START);
  }

  /** 1 / (1 + e^−x), in (0, 1). */
  public static float sigmoid(float x) {
    return 1f / (1f + exp(-x));
  }

  /**
   * Whether a uniform number in [0, 1) lies below σ(x). Compared by the logits of the step that it
   * lies in; only about one draw in a hundred is close enough to need e^x.
   */
  public static boolean belowSigmoid(float uniform, float x) {
    int step = (int) (uniform * STEPS);
    if (x < LOGITS[step]) {
      return false;
    }
    return x >= LOGITS[step + 1] || uniform * (1f + exp(-x)) < 1f;
  }

  /**
   * A lower bound of logit(uniform), at most a step of 1/256 away: no x below it has σ(x) above.
   */
  public static float logitFloor(float uniform) {
    return LOGITS[(int) (uniform * STEPS)];
  }

  /** 2σ(2x) − 1 = tanh(x), in (−1, 1). */
  public static float tanh(float x) {
    return 2f * sigmoid(2f * x) - 1f;
  }

  /** Σ a·b over {@code length} components, which must be a multiple of four. */
  public static float dot(float[] a, int aStart, float[] b, int bStart, int length) {
    if (length == SIXTEEN) {
      return dot8(a, aStart, b, bStart) + dot8(a, aStart + 8, b, bStart + 8);
    }
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int k = 0; k < length; k += 4) {
      s0 += a[aStart + k] * b[bStart + k];
      s1 += a[aStart + k + 1] * b[bStart + k + 1];
      s2 += a[aStart + k + 2] * b[bStart + k + 2];
      s3 += a[aStart + k + 3] * b[bStart + k + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * 2^(x·log₂e): the whole part goes into the exponent, the rest, in [−½, ½], into a series. Adding
   * 1.5·2²³ rounds to a whole number and leaves it in the low bits, without a conversion.
   */
  private static float power(float x) {
    float power = x * LOG2_E;
    float shifted = power + ROUNDING;
    int whole = Float.floatToRawIntBits(shifted) - ROUNDING_BITS;
    float f = power - (shifted - ROUNDING);
    float square = f * f;
    float low = 1f + 0.6931472f * f;
    float middle = 0.24022651f + 0.05550411f * f;
    float high = 0.009618129f + 0.0013333558f * f + 0.000154035f * square;
    float series = low + square * (middle + square * high);
    return Float.intBitsToFloat((whole + 127) << 23) * series;
  }

  private static float[] logits() {
    float[] logits = new float[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      logits[step] = (float) StrictMath.log((double) step / (STEPS - step));
    }
    return logits;
  }

  /** Straight-line code: a loop of two rounds costs more than its body. */
  private static float dot8(float[] a, int i, float[] b, int j) {
    float left = a[i] * b[j] + a[i + 1] * b[j + 1] + (a[i + 2] * b[j + 2] + a[i + 3] * b[j + 3]);
    float right =
        a[i + 4] * b[j + 4] + a[i + 5] * b[j + 5] + (a[i + 6] * b[j + 6] + a[i + 7] * b[j + 7]);
    return left + right;
  }
}
